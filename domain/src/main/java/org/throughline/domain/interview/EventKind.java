package org.throughline.domain.interview;

import java.util.Optional;
import org.throughline.domain.shared.Meaning;

/** What can happen to an interview thread. */
@Meaning("What can happen to an interview thread.")
public enum EventKind {
    @Meaning("The seeker opened the thread.")
    OPENED(ThreadState.DRAFT),
    @Meaning("The seeker asked for the interview.")
    REQUESTED(ThreadState.REQUESTED),
    @Meaning("The seeker asked again after silence (B9).")
    FOLLOWED_UP(ThreadState.FOLLOWED_UP),
    @Meaning("The contact answered, neither yes nor no (A13).")
    REPLIED(null),
    @Meaning("The contact agreed (B7).")
    ACCEPTED(ThreadState.ACCEPTED),
    @Meaning("Both agreed on a time (D1).")
    SCHEDULED(ThreadState.SCHEDULED),
    @Meaning("Both agreed on another time; what was prepared stays prepared (D1).")
    RESCHEDULED(null),
    @Meaning("The time was given up; another one is to be found (D1).")
    POSTPONED(ThreadState.ACCEPTED),
    @Meaning("One of both did not come; another time is to be found (D1).")
    NO_SHOW(ThreadState.ACCEPTED),
    @Meaning("The seeker is prepared (C3).")
    PREPARED(ThreadState.PREPARED),
    @Meaning("The interview took place.")
    HELD(ThreadState.HELD),
    @Meaning("The seeker thanked in writing (F1).")
    THANKED(ThreadState.THANKED),
    @Meaning("The seeker wrote or met again later (F4).")
    KEPT_IN_TOUCH(ThreadState.KEEPING_IN_TOUCH),
    @Meaning("Nothing more is expected (B10).")
    CLOSED(ThreadState.CLOSED);

    private final ThreadState leadsTo;

    EventKind(ThreadState leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** Whether both agree on a time (D1). */
    public boolean agreesOnTime() {
        return this == SCHEDULED || this == RESCHEDULED;
    }

    /** Whether the seeker asks, for the first time or again. */
    public boolean asks() {
        return this == REQUESTED || this == FOLLOWED_UP;
    }

    /** Whether it is written or said to the other by some means (B8). */
    public boolean isAMessage() {
        return switch (this) {
            case REQUESTED, FOLLOWED_UP, REPLIED, ACCEPTED, SCHEDULED, RESCHEDULED, POSTPONED -> true;
            case THANKED, KEPT_IN_TOUCH, CLOSED -> true;
            case OPENED, NO_SHOW, PREPARED, HELD -> false;
        };
    }

    /**
     * The state that a thread is in afterwards; empty when this cannot happen in the present state. {@link
     * ThreadState#canBecome} has the last word; this narrows it where several kinds lead to the same state.
     */
    public Optional<ThreadState> from(ThreadState present) {
        boolean agreed = present == ThreadState.SCHEDULED || present == ThreadState.PREPARED;
        boolean possible = switch (this) {
            case OPENED -> false;
            case REPLIED -> present != ThreadState.DRAFT;
            case RESCHEDULED, POSTPONED, NO_SHOW -> agreed;
            case ACCEPTED, SCHEDULED -> !agreed;
            case PREPARED -> present != ThreadState.PREPARED;
            case REQUESTED, FOLLOWED_UP, HELD, THANKED, KEPT_IN_TOUCH, CLOSED -> true;
        };
        if (!possible) {
            return Optional.empty();
        }
        return leadsTo == null ? Optional.of(present) : Optional.of(leadsTo).filter(present::canBecome);
    }
}
