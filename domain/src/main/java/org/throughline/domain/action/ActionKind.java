package org.throughline.domain.action;

import org.throughline.domain.shared.Meaning;
import org.throughline.domain.shared.Practice;

/**
 * What can be next (A9). The order of the constants is the order of their weight: whom one keeps waiting comes first, then
 * what has a date, then what only moves things on. The list puts what is due today or earlier before what is due within a
 * week, that before what has no date, and goes by weight within each; between equals the earlier date comes first.
 */
@Meaning("What can be next (A9), in the order of its weight.")
public enum ActionKind {
    @Meaning("Somebody wrote or said hello and waits for an answer (A13).")
    ANSWER(Practice.A13),
    @Meaning("Thank for the interview (F1).")
    THANK(Practice.F1),
    @Meaning("The time agreed on has passed; say how it went (D1).")
    TELL_HOW_IT_WENT(Practice.D1),
    @Meaning("Prepare for the interview (C3).")
    PREPARE(Practice.C3),
    @Meaning("Practise with family or friends before the first interview (A12).")
    PRACTISE(Practice.A12),
    @Meaning("They agreed; find a time (D1).")
    SCHEDULE(Practice.D1),
    @Meaning("Keep what you promised (D10).")
    KEEP_PROMISE(Practice.D10),
    @Meaning("Ask what became of a promised introduction (E4).")
    CHECK_IN(Practice.E4),
    @Meaning("Follow up after silence (B9).")
    FOLLOW_UP(Practice.B9),
    @Meaning("Enough follow-ups were sent; close the thread and move on (B10).")
    MOVE_ON(Practice.B10),
    @Meaning("Tell the good news (F5).")
    TELL_GOOD_NEWS(Practice.F5),
    @Meaning("Write down how the interview went (D3).")
    DEBRIEF(Practice.D3),
    @Meaning("They promised something and its date has passed; ask kindly (D10).")
    REMIND(Practice.D10),
    @Meaning("Keep in touch, with something for them (F4).")
    KEEP_IN_TOUCH(Practice.F4),
    @Meaning("Write to whom you were referred, and start over (E5).")
    FOLLOW_REFERRAL(Practice.E5),
    @Meaning("Ask whether you may use their name (E2).")
    ASK_FOR_NAME(Practice.E2),
    @Meaning("Get the contact details, so that you can write yourself (E3).")
    GET_DETAILS(Practice.E3),
    @Meaning("Say why this person and send the request (A3).")
    REQUEST(Practice.A3),
    @Meaning("Connect on LinkedIn (F3).")
    CONNECT(Practice.F3),
    @Meaning("Find a way to someone on your list (A1).")
    REACH_TARGET(Practice.A1),
    @Meaning("Choose whom to meet next (A1). It is always there, so that the list is never empty.")
    PLAN(Practice.A1);

    private final Practice practice;

    ActionKind(Practice practice) {
        this.practice = practice;
    }

    /** The practice behind it. */
    public Practice practice() {
        return practice;
    }

    /** Whether a seeker may put it off or away. */
    public boolean canBeDismissed() {
        return this != PLAN;
    }
}
