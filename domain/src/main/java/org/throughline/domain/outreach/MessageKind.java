package org.throughline.domain.outreach;

import java.util.Optional;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.shared.Meaning;

/** What a message to a contact is for. */
@Meaning("What a message to a contact is for.")
public enum MessageKind {
    @Meaning("Asks for an interview (B5).")
    REQUEST(EventKind.REQUESTED),
    @Meaning("Asks again after silence (B9).")
    FOLLOW_UP(EventKind.FOLLOWED_UP),
    @Meaning("Thanks after the interview (F1).")
    THANK_YOU(EventKind.THANKED),
    @Meaning("Keeps in touch, with something for them (F4).")
    TOUCH(null),
    @Meaning("Tells good news (F5).")
    GOOD_NEWS(null),
    @Meaning("Brings two people together (E6).")
    INTRODUCTION(null);

    private final EventKind told;

    MessageKind(EventKind told) {
        this.told = told;
    }

    /** Whether it can only be sent within an interview thread; one may also thank for a job interview (F1). */
    public boolean needsInterview() {
        return this == REQUEST || this == FOLLOW_UP;
    }

    /** What happens to the interview thread when the message is sent; empty for a message outside of the interview. */
    public Optional<EventKind> event() {
        return Optional.ofNullable(told);
    }
}
