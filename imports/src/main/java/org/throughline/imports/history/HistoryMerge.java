package org.throughline.imports.history;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.imports.target.Work;

/** Writes the rows of one slice, and notes each that is new or changed, so that the import can be taken back. */
final class HistoryMerge {
    /** A contact as it was, with the places of its addresses, so that an undo knows which were added. */
    private static final String CONTACT_BEFORE = """
            to_jsonb(%1$s) || jsonb_build_object('points', (
                select coalesce(jsonb_agg(p.position), '[]') from contact_point p
                where p.institution_id = :institution and p.seeker_id = %1$s.seeker_id and p.contact_id = %1$s.id))""";
    /** Which addresses were added since. */
    static final String POINT_ADDED = "not (i.before -> 'points' @> to_jsonb(p.position))";

    /** What a pair of cohort and advisor is called in {@code import_change}. */
    static final String COHORT_ADVISOR = "COHORT_ADVISOR";

    private final Work work;

    HistoryMerge(Work work) {
        this.work = work;
    }

    /** Merges a slice; how many rows it had. */
    long run(int slice) throws SQLException {
        List<String> names =
                work.query("select distinct entry from {staging} where slice = :a", row -> row.getString(1), slice);
        long rows = 0;
        for (String name : names) {
            Entry entry = Catalogue.named(name).orElseThrow();
            StoredTable table = StoredTable.of(entry.table(), work);
            RowSql sql = new RowSql(entry, table);
            if (entry.hasKey()) {
                change(entry, table, sql, slice);
                create(entry, sql, slice);
                remember(entry, slice);
            } else {
                put(entry, table, sql, slice);
            }
            if (name.equals("events")) {
                foldThreads(slice);
            }
            rows += work.query("select count(*) from {staging} where slice = :a", row -> row.getLong(1), slice)
                    .get(0);
        }
        return rows;
    }

    private void create(Entry entry, RowSql sql, int slice) throws SQLException {
        String columns = String.join(", ", sql.written());
        work.run(
                """
                with made as (
                    insert into %1$s (%2$s) select %2$s from (%3$s) q where q.is_new order by q.id returning id)
                insert into import_change (institution_id, import_id, entity, row_id, after_version)
                select :institution, :import, :b, m.id, 0 from made m
                on conflict (institution_id, import_id, entity, row_id) do nothing""".formatted(entry.table(), columns, sql.rows("s.slice = :a")),
                slice,
                entry.entity().orElseThrow());
    }

    private void change(Entry entry, StoredTable table, RowSql sql, int slice) throws SQLException {
        List<String> columns = sql.changeable();
        if (columns.isEmpty() || entry.name().equals("events")) {
            return;
        }
        String version = table.has("version") ? "t.version + 1" : "0";
        work.run(
                """
                with changed as (
                    select q.*, %9$s as before, %1$s as after_version
                    from (%2$s) q join %3$s t on t.institution_id = :institution and t.id = q.id
                    where not q.is_new and %4$s),
                noted as (
                    insert into import_change (institution_id, import_id, entity, row_id, before, after_version)
                    select :institution, :import, :b, c.id, c.before, c.after_version from changed c
                    on conflict (institution_id, import_id, entity, row_id)
                    do update set after_version = excluded.after_version)
                update %3$s t set (%5$s) = row(%6$s)%7$s%8$s
                from changed c where t.institution_id = :institution and t.id = c.id""".formatted(
                                version,
                                sql.rows("s.slice = :a"),
                                entry.table(),
                                HistoryMatch.changed(columns),
                                String.join(", ", columns),
                                columns.stream().map("c."::concat).collect(Collectors.joining(", ")),
                                table.has("version") ? ", version = c.after_version" : "",
                                table.has("updated_at") ? ", updated_at = now()" : "",
                                entry.name().equals("contacts") ? CONTACT_BEFORE.formatted("t") : "to_jsonb(t)"),
                slice,
                entry.entity().orElseThrow());
    }

    /** By which name the row is known outside, where that is not its id. */
    private void remember(Entry entry, int slice) throws SQLException {
        work.run("""
                insert into external_key (institution_id, owner_id, entity, external_key, row_id, import_id)
                select :institution, coalesce(s.seeker_id, :institution), :b, s.key, coalesce(s.row_id, s.new_id), :import
                from {staging} s
                where s.slice = :a and s.entry = :c and s.key <> coalesce(s.row_id, s.new_id)::text
                on conflict (institution_id, owner_id, entity, external_key)
                do update set row_id = excluded.row_id, import_id = excluded.import_id
                where external_key.row_id <> excluded.row_id""", slice, entry.entity().orElseThrow(), entry.name());
    }

    /** Parts of other rows: those of a contact that was there before raise its version, as any change of it does. */
    private void put(Entry entry, StoredTable table, RowSql sql, int slice) throws SQLException {
        String columns = String.join(", ", sql.written());
        List<String> changeable = sql.changeable();
        String update = changeable.isEmpty()
                ? "nothing"
                : "update set (%s) = row(%s) where %s"
                        .formatted(
                                String.join(", ", changeable),
                                changeable.stream().map("excluded."::concat).collect(Collectors.joining(", ")),
                                HistoryMatch.changed(changeable)
                                        .replace("q.", "excluded.")
                                        .replace("t.", entry.table() + "."));
        String put = """
                insert into %1$s (%2$s) select %2$s from (%3$s) q
                on conflict (institution_id, %4$s) do %5$s""".formatted(
                        entry.table(), columns, sql.rows("s.slice = :a"), String.join(", ", table.keys()), update);
        if (!entry.table().equals("contact_point")) {
            work.run("""
                    with put as (%s returning id)
                    insert into import_change (institution_id, import_id, entity, row_id)
                    select :institution, :import, :b, p.id from put p
                    on conflict (institution_id, import_id, entity, row_id) do nothing""".formatted(put), slice, COHORT_ADVISOR);
            return;
        }
        work.run("""
                with put as (%s returning contact_id),
                touched as (
                    select c.id, c.version + 1 as version, %s as before from contact c
                    where c.institution_id = :institution and c.id in (select p.contact_id from put p)
                      and not exists (select from import_change i where i.institution_id = :institution
                                      and i.import_id = :import and i.entity = 'CONTACT' and i.row_id = c.id)),
                noted as (
                    insert into import_change (institution_id, import_id, entity, row_id, before, after_version)
                    select :institution, :import, 'CONTACT', t.id, t.before, t.version from touched t)
                update contact c set version = t.version, updated_at = now()
                from touched t where c.institution_id = :institution and c.id = t.id""".formatted(put, CONTACT_BEFORE.formatted("c")), slice);
    }

    private void foldThreads(int slice) throws SQLException {
        List<String> columns = ThreadReplay.foldedColumns();
        work.run(
                """
                with folded as (
                    select (s.content ->> 'thread_id')::uuid as id, (s.fold ->> 'version')::int as more, n.*
                    from {staging} s cross join lateral (select %1$s from jsonb_populate_record(null::interview_thread, s.fold) f) n
                    where s.slice = :a and s.entry = 'events' and s.fold is not null
                      and exists (select from import_change i where i.institution_id = :institution and i.import_id = :import
                                  and i.entity = 'EVENT' and i.row_id = s.new_id)),
                before as (
                    select t.id, to_jsonb(t) as before, t.version + f.more as after_version
                    from folded f join interview_thread t on t.institution_id = :institution and t.id = f.id),
                noted as (
                    insert into import_change (institution_id, import_id, entity, row_id, before, after_version)
                    select :institution, :import, 'THREAD', b.id, b.before, b.after_version from before b
                    on conflict (institution_id, import_id, entity, row_id)
                    do update set after_version = excluded.after_version)
                update interview_thread t set (%1$s) = row(%2$s), version = t.version + f.more
                from folded f where t.institution_id = :institution and t.id = f.id""".formatted(
                                String.join(", ", columns),
                                columns.stream().map("f."::concat).collect(Collectors.joining(", "))),
                slice);
    }

    /** A thread of which the file tells no opening was opened all the same. */
    void openThreads() throws SQLException {
        work.run("""
                insert into thread_event (institution_id, id, seeker_id, thread_id, kind, occurred_at, recorded_at)
                select t.institution_id, s.spare_id, t.seeker_id, t.id, 'OPENED', t.opened_at, t.opened_at
                from {staging} s
                join interview_thread t on t.institution_id = :institution and t.id = coalesce(s.row_id, s.new_id)
                where s.entry = 'threads' and not exists (
                    select from thread_event e
                    where e.institution_id = :institution and e.thread_id = t.id and e.kind = 'OPENED')
                on conflict (institution_id, id) do nothing""");
    }
}
