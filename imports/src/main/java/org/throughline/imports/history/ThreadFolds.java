package org.throughline.imports.history;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.imports.target.Work;

/**
 * What becomes of threads by the staged events: each thread's events, those stored and those of the file, are told to the
 * domain in the order in which they happened, and what it refuses is rejected. So a thread's state is never taken from a
 * file.
 */
final class ThreadFolds {
    private static final int THREADS_AT_ONCE = 1_000;

    private final Work work;

    ThreadFolds(Work work) {
        this.work = work;
    }

    void run() throws SQLException {
        Instant now = work.query(
                        "select now()",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .get(0);
        work.run("drop table if exists pg_temp.history_fold");
        work.run("""
                create temporary table history_fold
                    (sheet int, line bigint, column_name text, code text, reason text, content jsonb, fold jsonb)
                on commit drop""");
        Optional<UUID> last = Optional.empty();
        do {
            last = next(last.orElse(new UUID(0, 0)), now);
        } while (last.isPresent());
        work.reject("""
                select f.sheet, f.line, f.column_name, f.code, f.reason from history_fold f where f.code is not null""");
        work.run("""
                update {staging} s set content = s.content || f.content, fold = f.fold
                from history_fold f where s.sheet = f.sheet and s.line = f.line and f.code is null""");
    }

    /** The next threads after the one given; the last of them. */
    private Optional<UUID> next(UUID after, Instant now) throws SQLException {
        Map<UUID, ThreadReplay> replays = new LinkedHashMap<>();
        for (ThreadReplay replay : threads(after, now)) {
            replays.put(replay.id(), replay);
        }
        if (replays.isEmpty()) {
            return Optional.empty();
        }
        UUID last = replays.keySet().stream().reduce((first, second) -> second).orElseThrow();
        work.query(
                """
                select e.* from thread_event e
                where e.institution_id = :institution and e.thread_id in (
                    select (s.content ->> 'thread_id')::uuid from {staging} s where s.entry = 'events'
                      and (s.content ->> 'thread_id')::uuid > :a and (s.content ->> 'thread_id')::uuid <= :b)
                order by e.occurred_at, e.id""", row -> replays.get(row.getObject("thread_id", UUID.class)).stored(row), after, last);
        work.query("""
                select s.sheet, s.line, n.*, (s.content ->> 'thread_id')::uuid as thread
                from {staging} s cross join lateral jsonb_populate_record(null::thread_event, s.content) n
                where s.entry = 'events' and s.row_id is null
                  and (s.content ->> 'thread_id')::uuid > :a and (s.content ->> 'thread_id')::uuid <= :b
                order by n.occurred_at, s.sheet, s.line""", row -> replays.get(row.getObject("thread", UUID.class)).told(row), after, last);
        List<ThreadReplay.Verdict> verdicts = new ArrayList<>();
        replays.values().forEach(replay -> verdicts.addAll(replay.run()));
        ThreadReplay.Verdict.insert(work.connection(), verdicts);
        return Optional.of(last);
    }

    private List<ThreadReplay> threads(UUID after, Instant now) throws SQLException {
        return work.query("""
                with wanted as (
                    select distinct (s.content ->> 'thread_id')::uuid as id from {staging} s
                    where s.entry = 'events' and (s.content ->> 'thread_id')::uuid > :a
                    order by 1 limit :b)
                select w.id, coalesce(t.opened_at, n.opened_at) as opened_at, coalesce(t.channel, n.channel) as channel,
                       coalesce(t.practice, n.practice, false) as practice, coalesce(t.version, 0) as version
                from wanted w
                left join interview_thread t on t.institution_id = :institution and t.id = w.id
                left join {staging} s on s.entry = 'threads' and s.row_id is null and s.new_id = w.id
                left join lateral jsonb_populate_record(null::interview_thread, s.content) n on true
                order by w.id""", row -> new ThreadReplay(row, work.institutionId(), now), after, THREADS_AT_ONCE);
    }
}
