package org.throughline.imports.addressbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.Approach;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.Meeting;
import org.throughline.domain.interview.MeetingFormat;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.interview.ThreadState;
import org.throughline.imports.target.Work;

/**
 * A thread as it is stored, with what happened to it.
 *
 * @param steps all that happened but its opening, in order
 */
record StoredThread(
        UUID institutionId,
        UUID seekerId,
        UUID id,
        UUID contactId,
        ThreadPlan plan,
        ThreadState state,
        int version,
        List<Step> steps) {

    /** The living thread of this id, held until the transaction ends. */
    static Optional<StoredThread> held(Work work, UUID id) throws SQLException {
        List<Step> steps = work.query("""
                select kind, occurred_at, summary, scheduled_for, granted_minutes, close_reason, slot_format, slot_place,
                       slot_time_zone, channel, override_reason
                from thread_event
                where institution_id = :institution and seeker_id = :seeker and thread_id = :a and kind <> 'OPENED'
                order by occurred_at, thread_version, recorded_at, id""", StoredThread::step, id);
        return work
                .query(
                        """
                        select contact_id, purpose, approach, channel, requested_minutes, opened_at, offered_formats, practice,
                               state, version
                        from interview_thread
                        where institution_id = :institution and seeker_id = :seeker and id = :a and deleted_at is null
                        for update""",
                        row -> new StoredThread(
                                work.institutionId(),
                                work.seekerId().orElseThrow(),
                                id,
                                row.getObject("contact_id", UUID.class),
                                plan(row),
                                ThreadState.valueOf(row.getString("state")),
                                row.getInt("version"),
                                steps),
                        id)
                .stream()
                .findFirst();
    }

    private static ThreadPlan plan(ResultSet row) throws SQLException {
        ThreadPlan plan = new ThreadPlan(
                Optional.of(Optional.ofNullable(row.getString("purpose")).orElse("-")),
                Approach.valueOf(row.getString("approach")),
                Channel.valueOf(row.getString("channel")),
                Optional.of(row.getInt("requested_minutes")),
                row.getTimestamp("opened_at").toInstant(),
                Arrays.stream((String[]) row.getArray("offered_formats").getArray())
                        .map(MeetingFormat::valueOf)
                        .toList(),
                row.getBoolean("practice"));
        return plan;
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                EventKind.valueOf(row.getString("kind")),
                row.getTimestamp("occurred_at").toInstant(),
                Optional.ofNullable(row.getString("summary")),
                moment(row, "scheduled_for"),
                Optional.ofNullable(row.getObject("granted_minutes", Integer.class)),
                Optional.ofNullable(row.getString("close_reason")).map(CloseReason::valueOf),
                new Meeting(
                        Optional.ofNullable(row.getString("slot_format")).map(MeetingFormat::valueOf),
                        Optional.ofNullable(row.getString("slot_place")),
                        Optional.ofNullable(row.getString("slot_time_zone")).map(ZoneId::of)),
                Optional.ofNullable(row.getString("channel")).map(Channel::valueOf),
                Optional.ofNullable(row.getString("override_reason")));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
