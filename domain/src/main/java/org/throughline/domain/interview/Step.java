package org.throughline.domain.interview;

import java.time.Instant;
import java.util.Optional;
import org.throughline.domain.shared.Outcome;

/**
 * Something that happened to a thread, as it is told, not recorded yet.
 *
 * @param kind what happened
 * @param occurredAt when
 * @param summary in a few words; may be empty
 * @param scheduledFor the time agreed on, for {@code SCHEDULED} and {@code RESCHEDULED}
 * @param grantedMinutes how long they will talk, for {@code ACCEPTED}; 1 to 480; may be empty
 * @param closeReason why, for {@code CLOSED}
 */
public record Step(
        EventKind kind,
        Instant occurredAt,
        Optional<String> summary,
        Optional<Instant> scheduledFor,
        Optional<Integer> grantedMinutes,
        Optional<CloseReason> closeReason) {

    /** A step that needs nothing more said. */
    public static Step of(EventKind kind, Instant occurredAt) {
        return new Step(kind, occurredAt, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The thread was closed. */
    public static Step closed(Instant occurredAt, CloseReason reason) {
        return new Step(
                EventKind.CLOSED,
                occurredAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason));
    }

    /** A time was agreed on, for the first time or again. */
    public static Step scheduled(EventKind kind, Instant occurredAt, Instant slot) {
        return new Step(kind, occurredAt, Optional.empty(), Optional.of(slot), Optional.empty(), Optional.empty());
    }

    /** The same step with a summary. */
    public Step saying(String words) {
        return new Step(kind, occurredAt, Optional.of(words), scheduledFor, grantedMinutes, closeReason);
    }

    /** The same step with the minutes that were granted. */
    public Step granting(int minutes) {
        return new Step(kind, occurredAt, summary, scheduledFor, Optional.of(minutes), closeReason);
    }

    /** The step with its texts cleaned, or every reason why its values do not fit its kind. */
    Outcome<Step> checked() {
        return StepRules.check(this);
    }
}
