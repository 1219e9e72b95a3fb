package org.throughline.domain.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Where a thread stands: the fold of its events. Kept with the thread so that it can be asked for without them.
 *
 * @param state the present state
 * @param closeReason why it was closed; null unless closed
 * @param followUps how often the request was followed up
 * @param grantedMinutes how long they said they would talk; null until said
 * @param scheduledFor the time agreed on; null while there is none
 * @param requestedAt when the request was sent; null before
 * @param heldAt when the interview took place; null before
 * @param lastEventAt when something happened last
 * @param slotFormat in what form both meet; null while there is no time, or when it was not said
 * @param slotPlace where, or by which link; null as above
 * @param slotTimeZone in which time zone the time was agreed on; null as above
 * @param lastAskedAt when the request was sent or followed up last; null before (B9)
 * @param waitingSince since when the seeker waits for an answer to what was asked last; null once there is one (B9)
 * @param repliedAt when they answered first, be it with a no; null before
 * @param acceptedAt when they agreed first; null before
 * @param preparedAt when the seeker was prepared last; null before
 * @param thankedAt when they were thanked in writing; null before (F1)
 * @param noShows how often one of both did not come
 */
@Embeddable
public record Progress(
        @Enumerated(EnumType.STRING) ThreadState state,

        @Enumerated(EnumType.STRING) @Column(name = "close_reason")
        CloseReason closeReason,

        @Column(name = "follow_ups") int followUps,
        @Column(name = "granted_minutes") Integer grantedMinutes,
        @Column(name = "scheduled_for") Instant scheduledFor,
        @Column(name = "requested_at") Instant requestedAt,
        @Column(name = "held_at") Instant heldAt,
        @Column(name = "last_event_at") Instant lastEventAt,

        @Enumerated(EnumType.STRING) @Column(name = "slot_format")
        MeetingFormat slotFormat,

        @Column(name = "slot_place") String slotPlace,
        @Column(name = "slot_time_zone") String slotTimeZone,
        @Column(name = "last_asked_at") Instant lastAskedAt,
        @Column(name = "waiting_since") Instant waitingSince,
        @Column(name = "replied_at") Instant repliedAt,
        @Column(name = "accepted_at") Instant acceptedAt,
        @Column(name = "prepared_at") Instant preparedAt,
        @Column(name = "thanked_at") Instant thankedAt,
        @Column(name = "no_shows") int noShows) {

    /** A thread just opened. */
    public static Progress opened(Instant at) {
        return new Progress(
                ThreadState.DRAFT,
                null,
                0,
                null,
                null,
                null,
                null,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /** After one more event, which leads to the given state. */
    Progress after(Step step, ThreadState next) {
        EventKind kind = step.kind();
        Instant at = step.occurredAt();
        boolean slotGone = next == ThreadState.ACCEPTED;
        Meeting meeting = step.meeting();
        return new Progress(
                next,
                next == ThreadState.CLOSED ? step.closeReason().orElse(closeReason) : null,
                kind == EventKind.FOLLOWED_UP ? followUps + 1 : followUps,
                step.grantedMinutes().orElse(grantedMinutes),
                slotGone ? null : step.scheduledFor().orElse(scheduledFor),
                kind == EventKind.REQUESTED ? at : requestedAt,
                kind == EventKind.HELD ? at : heldAt,
                at,
                slotGone ? null : meeting.format().orElse(slotFormat),
                slotGone ? null : meeting.place().orElse(slotPlace),
                slotGone ? null : meeting.timeZone().map(ZoneId::getId).orElse(slotTimeZone),
                kind.asks() ? at : lastAskedAt,
                kind.asks() ? at : null,
                repliedAt == null && isAnAnswer(step) ? at : repliedAt,
                acceptedAt == null && kind == EventKind.ACCEPTED ? at : acceptedAt,
                kind == EventKind.PREPARED ? at : preparedAt,
                kind == EventKind.THANKED ? at : thankedAt,
                kind == EventKind.NO_SHOW ? noShows + 1 : noShows);
    }

    /** Who was never asked, because a draft was given up, has answered nothing. */
    private boolean isAnAnswer(Step step) {
        boolean says = step.kind() == EventKind.REPLIED
                || step.kind() == EventKind.ACCEPTED
                || step.closeReason().filter(CloseReason::isAnAnswer).isPresent();
        return says && requestedAt != null;
    }
}
