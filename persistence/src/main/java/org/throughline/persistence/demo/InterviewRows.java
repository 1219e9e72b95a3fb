package org.throughline.persistence.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postgresql.copy.CopyManager;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Progress;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadEvent;

/** Threads and their histories. */
final class InterviewRows {
    private final CopyTable threads = new CopyTable(
            "interview_thread",
            "institution_id",
            "id",
            "seeker_id",
            "contact_id",
            "purpose",
            "approach",
            "channel",
            "requested_minutes",
            "granted_minutes",
            "state",
            "close_reason",
            "follow_ups",
            "scheduled_for",
            "opened_at",
            "requested_at",
            "held_at",
            "last_event_at",
            "practice",
            "offered_formats",
            "slot_format",
            "slot_place",
            "slot_time_zone",
            "last_asked_at",
            "waiting_since",
            "replied_at",
            "accepted_at",
            "prepared_at",
            "thanked_at",
            "no_shows",
            "version");
    private final CopyTable events = new CopyTable(
            "thread_event",
            "institution_id",
            "id",
            "seeker_id",
            "thread_id",
            "kind",
            "occurred_at",
            "recorded_at",
            "summary",
            "scheduled_for",
            "granted_minutes",
            "close_reason",
            "slot_format",
            "slot_place",
            "slot_time_zone",
            "channel",
            "override_reason",
            "thread_version");
    private final Map<UUID, Integer> versions = new HashMap<>();

    /** A thread after its events, each of which was one change. */
    void add(InterviewThread thread) {
        Progress progress = thread.progress();
        threads.add(
                thread.key().institutionId(),
                thread.id(),
                thread.seekerId(),
                thread.contactId(),
                thread.purpose(),
                thread.approach(),
                thread.channel(),
                thread.requestedMinutes(),
                progress.grantedMinutes(),
                progress.state(),
                progress.closeReason(),
                progress.followUps(),
                progress.scheduledFor(),
                thread.openedAt(),
                progress.requestedAt(),
                progress.heldAt(),
                progress.lastEventAt(),
                thread.isPractice(),
                thread.offeredFormats(),
                progress.slotFormat(),
                progress.slotPlace(),
                progress.slotTimeZone(),
                progress.lastAskedAt(),
                progress.waitingSince(),
                progress.repliedAt(),
                progress.acceptedAt(),
                progress.preparedAt(),
                progress.thankedAt(),
                progress.noShows(),
                versions.get(thread.id()));
    }

    void add(ThreadEvent event) {
        Step step = event.step();
        int version = versions.merge(event.threadId(), 0, (before, none) -> before + 1);
        events.add(
                event.key().institutionId(),
                event.id(),
                event.seekerId(),
                event.threadId(),
                step.kind(),
                step.occurredAt(),
                event.recordedAt(),
                step.summary(),
                step.scheduledFor(),
                step.grantedMinutes(),
                step.closeReason(),
                step.meeting().format(),
                step.meeting().place(),
                step.meeting().timeZone(),
                step.channel(),
                step.overrideReason(),
                version);
    }

    int sendThreadsTo(CopyManager copy) throws SQLException, IOException {
        return threads.sendTo(copy);
    }

    int sendEventsTo(CopyManager copy) throws SQLException, IOException {
        return events.sendTo(copy);
    }
}
