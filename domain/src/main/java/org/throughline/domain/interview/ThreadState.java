package org.throughline.domain.interview;

import java.util.Map;
import java.util.Set;
import org.throughline.domain.shared.Meaning;

/** Where an interview thread stands. The table below is the only place that says which state can follow which. */
@Meaning("Where an interview thread stands.")
public enum ThreadState {
    @Meaning("Opened; nothing was sent yet.")
    DRAFT,
    @Meaning("The request was sent.")
    REQUESTED,
    @Meaning("The request was sent and followed up.")
    FOLLOWED_UP,
    @Meaning("The contact agreed to talk.")
    ACCEPTED,
    @Meaning("A time is agreed.")
    SCHEDULED,
    @Meaning("A time is agreed and the seeker is prepared.")
    PREPARED,
    @Meaning("The interview took place.")
    HELD,
    @Meaning("The contact was thanked.")
    THANKED,
    @Meaning("The seeker keeps in touch.")
    KEEPING_IN_TOUCH,
    @Meaning("Nothing more is expected, for a close reason.")
    CLOSED;

    private static final Map<ThreadState, Set<ThreadState>> NEXT = Map.of(
            DRAFT, Set.of(REQUESTED, CLOSED),
            REQUESTED, Set.of(FOLLOWED_UP, ACCEPTED, CLOSED),
            FOLLOWED_UP, Set.of(FOLLOWED_UP, ACCEPTED, CLOSED),
            ACCEPTED, Set.of(SCHEDULED, CLOSED),
            SCHEDULED, Set.of(SCHEDULED, PREPARED, ACCEPTED, HELD, CLOSED),
            PREPARED, Set.of(PREPARED, ACCEPTED, HELD, CLOSED),
            HELD, Set.of(THANKED, CLOSED),
            THANKED, Set.of(KEEPING_IN_TOUCH, CLOSED),
            KEEPING_IN_TOUCH, Set.of(KEEPING_IN_TOUCH, CLOSED),
            // A late yes: some answer weeks after one has moved on.
            CLOSED, Set.of(ACCEPTED));

    /** Whether a thread in this state can be in the other state next. */
    public boolean canBecome(ThreadState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether the interview took place: this state comes only after it. */
    public boolean isAfterTheInterview() {
        return this == HELD || this == THANKED || this == KEEPING_IN_TOUCH;
    }
}
