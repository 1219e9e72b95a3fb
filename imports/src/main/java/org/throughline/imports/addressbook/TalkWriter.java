package org.throughline.imports.addressbook;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Progress;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadEvent;
import org.throughline.domain.keepingintouch.SignalKind;
import org.throughline.imports.target.Work;

/** Writes threads, events and signals, notes them, and tells of each staged row what became of it. */
final class TalkWriter {
    private final Work work;
    private final boolean everything;
    private final List<Said> told = new ArrayList<>();

    private TalkWriter(Work work, boolean everything) {
        this.work = work;
        this.everything = everything;
    }

    /** Writes nothing but the verdicts, for a dry run. */
    static TalkWriter ofVerdicts(Work work) {
        return new TalkWriter(work, false);
    }

    static TalkWriter ofEverything(Work work) {
        return new TalkWriter(work, true);
    }

    void newThread(Conversation conversation, ThreadFold fold) throws SQLException {
        told.addAll(fold.told());
        if (everything) {
            insert(fold.thread(), fold.events().size() - 1);
            insert(fold.events(), 0);
            note(KnownTalks.THREAD, fold.thread().id());
            remember(KnownTalks.THREAD, conversation, fold.thread().id());
        }
    }

    void furtherEvents(StoredThread stored, ThreadFold fold) throws SQLException {
        told.addAll(fold.told());
        if (everything && !fold.events().isEmpty()) {
            int version = stored.version() + fold.events().size();
            work.run("""
                    insert into import_change (institution_id, import_id, entity, row_id, before, after_version)
                    select :institution, :import, 'THREAD', id, to_jsonb(t), :b
                    from interview_thread t
                    where t.institution_id = :institution and t.seeker_id = :seeker and t.id = :a
                    on conflict (institution_id, import_id, entity, row_id) do update set after_version = excluded.after_version""", stored.id(), version);
            update(fold.thread(), version);
            insert(fold.events(), stored.version() + 1);
        }
    }

    /** A contact made themselves heard; answered when the seeker wrote next (A13). */
    void signal(Conversation conversation, Said opening) throws SQLException {
        told.add(opening);
        if (everything) {
            UUID id = work.ids().next();
            SignalKind kind = opening.conversation().isPresent() ? SignalKind.MESSAGE : SignalKind.HELLO;
            Optional<Instant> answer = conversation.after(opening).stream()
                    .filter(Said::outgoing)
                    .map(Said::at)
                    .findFirst();
            try (PreparedStatement insert = work.connection().prepareStatement("""
                            insert into signal (institution_id, id, seeker_id, contact_id, kind, occurred_at, words, answered_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
                set(
                        insert,
                        work.institutionId(),
                        id,
                        work.seekerId().orElseThrow(),
                        opening.contactId(),
                        kind.name(),
                        timestamp(opening.at()),
                        opening.words().orElse(null),
                        timestamp(answer.orElse(null)));
                insert.executeUpdate();
            }
            note(KnownTalks.SIGNAL, id);
            remember(KnownTalks.SIGNAL, conversation, id);
        }
    }

    /** Tells of each row what became of it. */
    void finish() throws SQLException {
        if (told.isEmpty()) {
            return;
        }
        work.run(
                """
                update {staging} s set verdict = 'CREATED'
                from unnest(:a::int[], :b::bigint[]) t(sheet, line)
                where s.sheet = t.sheet and s.line = t.line""",
                work.connection()
                        .createArrayOf("int4", told.stream().map(Said::sheet).toArray()),
                work.connection()
                        .createArrayOf("int8", told.stream().map(Said::line).toArray()));
    }

    private void note(String entity, UUID id) throws SQLException {
        work.run("""
                insert into import_change (institution_id, import_id, entity, row_id, after_version)
                select :institution, :import, :a, :b, case when :a = 'THREAD' then
                    (select version from interview_thread
                     where institution_id = :institution and seeker_id = :seeker and id = :b) else 0 end""", entity, id);
    }

    private void remember(String entity, Conversation conversation, UUID id) throws SQLException {
        for (String key : conversation.keys()) {
            work.run("""
                    insert into external_key (institution_id, owner_id, entity, external_key, row_id, import_id)
                    values (:institution, :seeker, :a, :b, :c, :import)
                    on conflict (institution_id, owner_id, entity, external_key) do update
                    set row_id = excluded.row_id, import_id = excluded.import_id""", entity, key, id);
        }
    }

    private void insert(InterviewThread thread, int version) throws SQLException {
        try (PreparedStatement insert = work.connection().prepareStatement("""
                        insert into interview_thread (
                            state, close_reason, follow_ups, requested_at, last_event_at, last_asked_at, waiting_since, replied_at,
                            version, institution_id, seeker_id, id, contact_id, purpose, approach, channel, requested_minutes,
                            opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            List<Object> values = new ArrayList<>(progress(thread.progress()));
            values.add(version);
            values.add(work.institutionId());
            values.add(thread.seekerId());
            values.add(thread.id());
            values.add(thread.contactId());
            values.add(thread.purpose().orElse(null));
            values.add(thread.approach().name());
            values.add(thread.channel().name());
            values.add(thread.requestedMinutes());
            values.add(timestamp(thread.openedAt()));
            set(insert, values.toArray());
            insert.executeUpdate();
        }
    }

    /** Of a thread that goes on, only asking again and a first reply can be new. */
    private void update(InterviewThread thread, int version) throws SQLException {
        try (PreparedStatement update = work.connection().prepareStatement("""
                        update interview_thread
                        set state = ?, close_reason = ?, follow_ups = ?, requested_at = ?, last_event_at = ?, last_asked_at = ?,
                            waiting_since = ?, replied_at = ?, version = ?
                        where institution_id = ? and seeker_id = ? and id = ?""")) {
            List<Object> values = new ArrayList<>(progress(thread.progress()));
            values.add(version);
            values.add(work.institutionId());
            values.add(thread.seekerId());
            values.add(thread.id());
            set(update, values.toArray());
            update.executeUpdate();
        }
    }

    private static Collection<Object> progress(Progress progress) {
        List<Object> values = new ArrayList<>();
        values.add(progress.state().name());
        values.add(
                progress.closeReason() == null ? null : progress.closeReason().name());
        values.add(progress.followUps());
        values.add(timestamp(progress.requestedAt()));
        values.add(timestamp(progress.lastEventAt()));
        values.add(timestamp(progress.lastAskedAt()));
        values.add(timestamp(progress.waitingSince()));
        values.add(timestamp(progress.repliedAt()));
        return values;
    }

    private void insert(List<ThreadEvent> events, int firstVersion) throws SQLException {
        try (PreparedStatement insert = work.connection().prepareStatement("""
                        insert into thread_event (
                            institution_id, id, seeker_id, thread_id, kind, occurred_at, recorded_at, summary, close_reason, channel,
                            thread_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            int version = firstVersion;
            for (ThreadEvent event : events) {
                Step step = event.step();
                set(
                        insert,
                        work.institutionId(),
                        event.id(),
                        event.seekerId(),
                        event.threadId(),
                        step.kind().name(),
                        timestamp(step.occurredAt()),
                        timestamp(event.recordedAt()),
                        step.summary().orElse(null),
                        step.closeReason().map(Enum::name).orElse(null),
                        step.channel().map(Enum::name).orElse(null),
                        version++);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
