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
 * @param meeting how and where, for {@code SCHEDULED}, {@code RESCHEDULED} and {@code HELD} (D1)
 * @param channel by what means (B8), for steps that are messages; a request goes by the thread's own unless told
 * @param overrideReason why the seeker goes without what is missing, for {@code PREPARED} (C3, C6)
 */
public record Step(
        EventKind kind,
        Instant occurredAt,
        Optional<String> summary,
        Optional<Instant> scheduledFor,
        Optional<Integer> grantedMinutes,
        Optional<CloseReason> closeReason,
        Meeting meeting,
        Optional<Channel> channel,
        Optional<String> overrideReason) {

    /** A step of which neither the meeting, nor the channel, nor an override is told. */
    public Step(
            EventKind kind,
            Instant occurredAt,
            Optional<String> summary,
            Optional<Instant> scheduledFor,
            Optional<Integer> grantedMinutes,
            Optional<CloseReason> closeReason) {
        this(
                kind,
                occurredAt,
                summary,
                scheduledFor,
                grantedMinutes,
                closeReason,
                Meeting.UNSAID,
                Optional.empty(),
                Optional.empty());
    }

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
        return with(Optional.of(words), grantedMinutes, meeting, channel, overrideReason);
    }

    /** The same step with the minutes that were granted. */
    public Step granting(int minutes) {
        return with(summary, Optional.of(minutes), meeting, channel, overrideReason);
    }

    /** The same step with the form and the place of the meeting. */
    public Step meeting(Meeting agreed) {
        return with(summary, grantedMinutes, agreed, channel, overrideReason);
    }

    /** The same step by this means. */
    public Step by(Channel means) {
        return with(summary, grantedMinutes, meeting, Optional.of(means), overrideReason);
    }

    /** The same step, with the reason for going without what is missing. */
    public Step overriding(String reason) {
        return with(summary, grantedMinutes, meeting, channel, Optional.of(reason));
    }

    /** The step with its texts cleaned, or every reason why its values do not fit its kind. */
    public Outcome<Step> checked() {
        return StepRules.check(this);
    }

    private Step with(
            Optional<String> words,
            Optional<Integer> minutes,
            Meeting agreed,
            Optional<Channel> means,
            Optional<String> reason) {
        return new Step(kind, occurredAt, words, scheduledFor, minutes, closeReason, agreed, means, reason);
    }
}
