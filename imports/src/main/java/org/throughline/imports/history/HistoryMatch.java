package org.throughline.imports.history;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.throughline.imports.target.Work;

/**
 * Finds out what the staged rows are about, table by table, each after those it refers to: whose they are, what their
 * references lead to, which stored row each is, and what would become of it. A row that cannot be is rejected before those
 * that refer to it are looked at.
 *
 * <p>A row is known again by its external key, by its id, or because only one like it can be: one organisation of a name,
 * one contact with a LinkedIn profile, one account with an e-mail address, and whatever else the database holds unique.
 */
final class HistoryMatch {
    private static final String ID_FORM = "'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";

    private final Work work;

    HistoryMatch(Work work) {
        this.work = work;
    }

    void run() throws SQLException {
        work.run("""
                update {staging} s
                set seeker_id = null, row_id = null, content = s.said, fold = null, verdict = null, slice = null""");
        // An institution's wording of what comes with the product takes its place by its id.
        work.run("""
                update {staging} s set new_id = s.key::uuid
                where s.entry = 'resources' and s.key ~ '^00000000-0000-7000-8000-[0-9a-f]{12}$'""");
        Set<String> staged = new HashSet<>(work.query("select distinct entry from {staging}", row -> row.getString(1)));
        for (Entry entry : Catalogue.all()) {
            if (staged.contains(entry.name())) {
                match(entry);
            }
        }
        HistorySlices.cut(work);
    }

    private void match(Entry entry) throws SQLException {
        StoredTable table = StoredTable.of(entry.table(), work);
        RowSql sql = new RowSql(entry, table);
        if (entry.isOfSeeker()) {
            findSeekers(entry);
        }
        for (Column column : entry.settable()) {
            if (column.link().isPresent()) {
                follow(entry, column, column.link().get());
            }
        }
        if (entry.hasKey()) {
            rejectRepeatedKeys(entry);
            findByKey(entry);
            findByLikeness(entry, table, sql);
        } else {
            rejectRepeatedParts(entry, table);
        }
        rejectBroken(entry, table, sql);
        rejectClashes(entry, table, sql);
        if (entry.name().equals("insights")) {
            new SharedInsights(work).reject(sql);
        }
        if (entry.name().equals("events")) {
            rejectChanged(entry, sql);
            new ThreadFolds(work).run();
        }
        judge(entry, sql);
    }

    /** Rows that name no seeker belong to the only one that the file itself names. */
    private void findSeekers(Entry entry) throws SQLException {
        work.run("""
                with named as (select distinct s.seeker from {staging} s where s.entry = :a),
                known as materialized (
                    select n.seeker, coalesce(
                        (select coalesce(f.row_id, f.new_id) from {staging} f where f.entry = 'seekers' and f.key = n.seeker),
                        (select coalesce(f.row_id, f.new_id) from {staging} f
                         join {staging} a on a.entry = 'accounts' and coalesce(a.row_id, a.new_id)::text = f.content ->> 'account_id'
                         where f.entry = 'seekers' and (lower(a.content ->> 'email') = lower(n.seeker)
                               or a.content ->> 'external_key' = n.seeker) limit 1),
                        (select e.id from external_key k
                         join seeker e on e.institution_id = :institution and e.id = k.row_id
                         where k.institution_id = :institution and k.owner_id = :institution and k.entity = 'SEEKER'
                           and k.external_key = n.seeker),
                        (select e.id from account a
                         join seeker e on e.institution_id = :institution and e.account_id = a.id
                         where a.institution_id = :institution and a.deactivated_at is null and a.email_key = lower(n.seeker)),
                        (select e.id from account a
                         join seeker e on e.institution_id = :institution and e.account_id = a.id
                         where a.institution_id = :institution and a.external_key = n.seeker),
                        (select e.id from seeker e
                         where e.institution_id = :institution and e.id = case when n.seeker ~ %1$s then n.seeker::uuid end),
                        (select (array_agg(coalesce(f.row_id, f.new_id)))[1] from {staging} f
                         where f.entry = 'seekers' and n.seeker is null having count(*) = 1)) as id
                    from named n)
                update {staging} s set seeker_id = k.id from known k
                where s.entry = :a and s.seeker is not distinct from k.seeker""".formatted(ID_FORM), entry.name());
        work.reject("""
                select s.sheet, s.line, 'seeker'::text as column_name,
                       case when s.seeker is null then 'REQUIRED' else 'NOT_FOUND' end as code,
                       case when s.seeker is null then 'Say whose row this is: the key or the e-mail address of a seeker.'
                            else 'No seeker is known by this key or e-mail address.' end as reason
                from {staging} s where s.entry = :a and s.seeker_id is null""", entry.name());
    }

    private void follow(Entry entry, Column column, Link link) throws SQLException {
        Entry target = Catalogue.named(link.entry()).orElseThrow();
        String own = target.isOfSeeker() ? " and t.seeker_id = w.seeker_id" : "";
        String ownStaged = target.isOfSeeker() ? " and f.seeker_id = w.seeker_id" : "";
        String owner = target.isOfSeeker() ? "w.seeker_id" : ":institution";
        String literal = link.open() ? ", case when w.key ~ %s then w.key::uuid end".formatted(ID_FORM) : "";
        work.run(
                """
                with wanted as (
                    select s.sheet, s.line, s.seeker_id, s.refs ->> '%1$s' as key from {staging} s
                    where s.entry = :a and s.refs ->> '%1$s' is not null),
                found as (
                    select w.sheet, w.line, coalesce(coalesce(f.row_id, f.new_id), k.id, i.id%2$s) as id
                    from wanted w
                    left join {staging} f on f.entry = :b and f.key = w.key%3$s
                    left join lateral (
                        select t.id from external_key x
                        join %4$s t on t.institution_id = :institution and t.id = x.row_id and %5$s%6$s
                        where x.institution_id = :institution and x.owner_id = %7$s and x.entity = :c
                          and x.external_key = w.key) k on true
                    left join lateral (
                        select t.id from %4$s t
                        where t.institution_id = :institution and t.id = case when w.key ~ %8$s then w.key::uuid end
                          and %5$s%6$s) i on true)
                update {staging} s set content = s.content || jsonb_build_object('%1$s', f.id)
                from found f where s.sheet = f.sheet and s.line = f.line and f.id is not null""".formatted(column.name(), literal, ownStaged, target.table(), target.alive(), own, owner, ID_FORM),
                entry.name(),
                target.name(),
                target.entity().orElseThrow());
        work.reject("""
                select s.sheet, s.line, :b::text as column_name, 'NOT_FOUND' as code,
                       'There is no row with this key in %s that could be accepted.' as reason
                from {staging} s
                where s.entry = :a and s.refs ->> '%s' is not null and s.content ->> '%s' is null""".formatted(target.name(), column.name(), column.name()), entry.name(), column.header());
    }

    private void rejectRepeatedKeys(Entry entry) throws SQLException {
        work.reject("""
                select r.sheet, r.line, 'key'::text as column_name, 'ALREADY_EXISTS' as code,
                       'An earlier row of this table has the same key.' as reason
                from (select s.sheet, s.line,
                             row_number() over (partition by s.seeker_id, s.key order by s.sheet, s.line) as n
                      from {staging} s where s.entry = :a) r
                where r.n > 1""", entry.name());
    }

    private void rejectRepeatedParts(Entry entry, StoredTable table) throws SQLException {
        String keys = String.join(
                ", ", table.keys().stream().map("s.content ->> '%s'"::formatted).toList());
        work.reject("""
                select r.sheet, r.line, '%1$s'::text as column_name, 'ALREADY_EXISTS' as code,
                       'An earlier row says the same.' as reason
                from (select s.sheet, s.line, row_number() over (partition by %2$s order by s.sheet, s.line) as n
                      from {staging} s where s.entry = :a) r
                where r.n > 1""".formatted(entry.columns().get(0).header(), keys), entry.name());
    }

    private void findByKey(Entry entry) throws SQLException {
        String own = entry.isOfSeeker() ? " and t.seeker_id = s.seeker_id" : "";
        String owner = entry.isOfSeeker() ? "s.seeker_id" : ":institution";
        work.run(
                """
                update {staging} s set row_id = t.id
                from external_key k, %1$s t
                where s.entry = :a and k.institution_id = :institution and k.owner_id = %2$s and k.entity = :b
                  and k.external_key = s.key
                  and t.institution_id = :institution and t.id = k.row_id and %3$s%4$s""".formatted(entry.table(), owner, entry.alive(), own),
                entry.name(),
                entry.entity().orElseThrow());
        work.run("""
                update {staging} s set row_id = t.id
                from %1$s t
                where s.entry = :a and s.row_id is null
                  and t.institution_id = :institution and t.id = case when s.key ~ %2$s then s.key::uuid end
                  and %3$s%4$s""".formatted(entry.table(), ID_FORM, entry.alive(), own), entry.name());
    }

    private void findByLikeness(Entry entry, StoredTable table, RowSql sql) throws SQLException {
        for (StoredTable.UniqueIndex index : table.unique()) {
            find(entry, sql, index);
        }
        if (!entry.same().isEmpty()) {
            find(
                    entry,
                    sql,
                    new StoredTable.UniqueIndex(entry.same(), entry.alive().replace("t.", "")));
        }
        work.reject("""
                select r.sheet, r.line, 'key'::text as column_name, 'ALREADY_EXISTS' as code,
                       'An earlier row of this table is about the same.' as reason
                from (select s.sheet, s.line, row_number() over (partition by s.row_id order by s.sheet, s.line) as n
                      from {staging} s where s.entry = :a and s.row_id is not null) r
                where r.n > 1""", entry.name());
    }

    private void find(Entry entry, RowSql sql, StoredTable.UniqueIndex index) throws SQLException {
        String parts = numbered(index.parts());
        work.run("""
                update {staging} s set row_id = b.id
                from (select q.sheet, q.line, %1$s from (%2$s) q where %3$s) a
                join (select id, %1$s from %4$s where institution_id = :institution and %3$s) b on %5$s
                where s.sheet = a.sheet and s.line = a.line""".formatted(
                        parts,
                        sql.rows("s.row_id is null"),
                        index.condition(),
                        entry.table(),
                        equal(index.parts().size())));
    }

    private void rejectClashes(Entry entry, StoredTable table, RowSql sql) throws SQLException {
        for (StoredTable.UniqueIndex index : table.unique()) {
            String parts = numbered(index.parts());
            String column = header(entry, index.parts());
            work.reject("""
                    select a.sheet, a.line, '%6$s'::text as column_name, 'ALREADY_EXISTS' as code,
                           'There is another one like this already.' as reason
                    from (select q.sheet, q.line, q.id, %1$s,
                                 row_number() over (partition by %7$s order by q.sheet, q.line) as n
                          from (%2$s) q where %3$s) a
                    where (%8$s) and (a.n > 1 or exists (
                        select from (select id, %1$s from %4$s where institution_id = :institution and %3$s) b
                        where b.id <> a.id and %5$s))""".formatted(
                            parts,
                            sql.rows("true"),
                            index.condition(),
                            entry.table(),
                            equal(index.parts().size()),
                            column,
                            String.join(", ", index.parts()),
                            present(index.parts().size())));
        }
    }

    private void rejectBroken(Entry entry, StoredTable table, RowSql sql) throws SQLException {
        for (String rule : table.rules()) {
            String column = header(entry, List.of(rule));
            work.reject("""
                    select q.sheet, q.line, '%s'::text as column_name, 'CONFLICTING' as code,
                           'Does not go together with what the other columns say.' as reason
                    from (%s) q where (%s) is false""".formatted(column, sql.rows("true"), rule));
        }
    }

    private void rejectChanged(Entry entry, RowSql sql) throws SQLException {
        work.reject("""
                select q.sheet, q.line, 'kind'::text as column_name, 'STEP_NOT_ALLOWED' as code,
                       'An event with this key is recorded otherwise; what happened is told once and never changed.' as reason
                from (%s) q join %s t on t.institution_id = :institution and t.id = q.id
                where %s""".formatted(sql.rows("s.row_id is not null"), entry.table(), changed(withoutCounter(sql))));
    }

    private static List<String> withoutCounter(RowSql sql) {
        return sql.changeable().stream()
                .filter(name -> !name.equals("thread_version") && !name.equals("recorded_at"))
                .toList();
    }

    private void judge(Entry entry, RowSql sql) throws SQLException {
        boolean events = entry.name().equals("events");
        String changed = events || sql.changeable().isEmpty() ? "false" : changed(sql.changeable());
        String same = entry.hasKey()
                ? "t.id = q.id"
                : String.join(
                        " and ",
                        StoredTable.of(entry.table(), work).keys().stream()
                                .map(key -> "t.%1$s = q.%1$s".formatted(key))
                                .toList());
        work.run("""
                update {staging} s
                set verdict = case when q.is_new then 'CREATED' when %s then 'UPDATED' else 'UNCHANGED' end
                from (%s) q left join %s t on t.institution_id = :institution and %s
                where s.sheet = q.sheet and s.line = q.line""".formatted(changed, sql.rows("true"), entry.table(), same));
    }

    /** Whether a row {@code q} differs from the stored {@code t}. */
    static String changed(List<String> columns) {
        return "row(%s) is distinct from row(%s)"
                .formatted(
                        String.join(", ", columns.stream().map("q."::concat).toList()),
                        String.join(", ", columns.stream().map("t."::concat).toList()));
    }

    private static String numbered(List<String> parts) {
        StringBuilder numbered = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            numbered.append(i == 0 ? "" : ", ")
                    .append(parts.get(i))
                    .append(" as part_")
                    .append(i);
        }
        return numbered.toString();
    }

    private static String equal(int parts) {
        return each(parts, "a.part_%1$d = b.part_%1$d");
    }

    /** A row with an empty part is unlike all others. */
    private static String present(int parts) {
        return each(parts, "a.part_%1$d is not null");
    }

    private static String each(int parts, String condition) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            all.append(i == 0 ? "" : " and ").append(condition.formatted(i));
        }
        return all.toString();
    }

    /** The column that a rule or an index speaks of, as files call it. */
    private static String header(Entry entry, List<String> expressions) {
        return entry.columns().stream()
                .filter(column -> expressions.stream().anyMatch(sql -> speaksOf(sql, column.name())))
                .map(Column::header)
                .findFirst()
                .orElse(entry.hasKey() ? "key" : entry.columns().get(0).header());
    }

    private static boolean speaksOf(String sql, String column) {
        return Pattern.compile("\\b" + column + "(_key)?\\b").matcher(sql).find();
    }
}
