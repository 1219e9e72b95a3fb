package org.throughline.domain.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

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
        @Column(name = "last_event_at") Instant lastEventAt) {

    /** A thread just opened. */
    public static Progress opened(Instant at) {
        return new Progress(ThreadState.DRAFT, null, 0, null, null, null, null, at);
    }

    /** After one more event, which leads to the given state. */
    Progress after(Step step, ThreadState next) {
        EventKind kind = step.kind();
        boolean slotGone = next == ThreadState.ACCEPTED;
        return new Progress(
                next,
                next == ThreadState.CLOSED ? step.closeReason().orElse(closeReason) : null,
                kind == EventKind.FOLLOWED_UP ? followUps + 1 : followUps,
                step.grantedMinutes().orElse(grantedMinutes),
                slotGone ? null : step.scheduledFor().orElse(scheduledFor),
                kind == EventKind.REQUESTED ? step.occurredAt() : requestedAt,
                kind == EventKind.HELD ? step.occurredAt() : heldAt,
                step.occurredAt());
    }
}
