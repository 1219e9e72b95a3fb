package org.throughline.domain.outreach;

import org.throughline.domain.shared.Meaning;
import org.throughline.domain.shared.Practice;

/** What the outreach check can find. The names are stable; each rule set says in its language how to find it. */
@Meaning("What the outreach check can find in a message.")
public enum FindingCode {
    @Meaning("Asks for a job, an internship or a vacancy (B1).")
    ASKS_FOR_JOB(Practice.B1, Severity.ERROR),
    @Meaning("Asks who is hiring (B1).")
    ASKS_WHO_IS_HIRING(Practice.B1, Severity.ERROR),
    @Meaning("Asks to be recommended, referred or put forward (B1).")
    ASKS_TO_BE_RECOMMENDED(Practice.B1, Severity.ERROR),
    @Meaning("Sells the writer, or a product (B1).")
    SELLS(Practice.B1, Severity.ERROR),
    @Meaning("Attaches or offers a résumé that nobody asked for (B13).")
    RESUME_OFFERED(Practice.B13, Severity.ERROR),
    @Meaning("Names who referred the writer, without their permission (B12).")
    REFERRER_WITHOUT_PERMISSION(Practice.B12, Severity.ERROR),
    @Meaning("Passes on what was said in confidence, or who said it (C9).")
    CONFIDENCE_BROKEN(Practice.C9, Severity.ERROR),
    @Meaning("Offers to pick their brain (B4).")
    PICKS_BRAIN(Practice.B4, Severity.WARNING),
    @Meaning("Greets nobody in particular (B3).")
    GENERIC_SALUTATION(Practice.B3, Severity.WARNING),
    @Meaning("The same or nearly the same text went to someone else (B3).")
    SAME_TEXT(Practice.B3, Severity.WARNING),
    @Meaning("Most sentences are about the writer (B2).")
    TOO_MUCH_ABOUT_ME(Practice.B2, Severity.WARNING),
    @Meaning("Asks nothing about them (B2).")
    NO_QUESTION(Practice.B2, Severity.WARNING),
    @Meaning("Is longer than the institution's limit (B5).")
    TOO_MANY_WORDS(Practice.B5, Severity.WARNING),
    @Meaning("Uses neither the purpose nor anything found out about them (B5).")
    NO_REASON_WHY_THEM(Practice.B5, Severity.WARNING),
    @Meaning("Does not say that the writer wants to learn (B6).")
    INTENT_NOT_STATED(Practice.B6, Severity.WARNING),
    @Meaning("Asks for more minutes than the institution's limit (B7).")
    TOO_MANY_MINUTES(Practice.B7, Severity.WARNING),
    @Meaning("Does not thank (F1).")
    THANKS_MISSING(Practice.F1, Severity.WARNING),
    @Meaning("Does not name something that they agreed to do (F2).")
    COMMITMENT_NOT_NAMED(Practice.F2, Severity.WARNING),
    @Meaning("Does not say for how many minutes it asks (B7).")
    NO_MINUTES_ASKED(Practice.B7, Severity.HINT),
    @Meaning("Goes by another channel, although there is an e-mail address (B8).")
    BETTER_BY_EMAIL(Practice.B8, Severity.HINT),
    @Meaning("Still holds a field of the template (B3).")
    FIELD_NOT_FILLED(Practice.B3, Severity.HINT);

    private final Practice practice;
    private final Severity severity;

    FindingCode(Practice practice, Severity severity) {
        this.practice = practice;
        this.severity = severity;
    }

    /** The practice it comes from. */
    public Practice practice() {
        return practice;
    }

    /** How much it weighs. */
    public Severity severity() {
        return severity;
    }
}
