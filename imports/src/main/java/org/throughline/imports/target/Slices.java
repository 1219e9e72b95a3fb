package org.throughline.imports.target;

import java.sql.SQLException;

/**
 * The slices of a merge: runs of staged rows in the order of a key. Rows that go into an index one after the other in its
 * order are merged a good deal faster than rows in the order of a file.
 *
 * @param key the staging column by whose order rows are cut, of type text and in the order of bytes
 * @param condition which staged rows {@code s} there is anything to do for
 */
public record Slices(String key, String condition) {
    /** How many rows a slice has at most. */
    public static final int ROWS = 5_000;

    /** Cuts the staged rows, unless they have been cut; returns how many slices there are, one at least. */
    public int cut(Work work) throws SQLException {
        boolean cut = work.query("select to_regclass('{staging}_slice') is not null", row -> row.getBoolean(1))
                .get(0);
        if (!cut) {
            work.run("""
                    create index on {staging} (%s collate "C", sheet, line) where %s""".formatted(key, condition.replace("s.", "")));
            // The index is there already: no need to sort once more.
            work.run("set local enable_sort = off");
            work.run("""
                    create unlogged table {staging}_slice as
                    select (n - 1) / %2$d as slice, key, sheet, line
                    from (select s.%1$s as key, s.sheet, s.line,
                                 row_number() over (order by s.%1$s collate "C", s.sheet, s.line) as n
                          from {staging} s where %3$s) numbered
                    where (n - 1) %% %2$d = 0""".formatted(key, ROWS, condition));
        }
        return work.query("select greatest(count(*), 1) from {staging}_slice", row -> row.getInt(1))
                .get(0);
    }

    /** The rows of a slice in their order, as a common table expression {@code slice}; {@code :a} is the slice's number. */
    public String rows() {
        return """
                bound as materialized (
                    select b.key, b.sheet, b.line, e.key as end_key, e.sheet as end_sheet, e.line as end_line
                    from {staging}_slice b left join {staging}_slice e on e.slice = b.slice + 1
                    where b.slice = :a
                ), slice as materialized (
                    select s.* from bound b cross join lateral (
                        select s.* from {staging} s
                        where %2$s and (s.%1$s collate "C", s.sheet, s.line) >= (b.key collate "C", b.sheet, b.line)
                          and (b.end_key is null
                               or (s.%1$s collate "C", s.sheet, s.line) < (b.end_key collate "C", b.end_sheet, b.end_line))
                        order by s.%1$s collate "C", s.sheet, s.line limit %3$d) s
                )""".formatted(key, condition, ROWS);
    }
}
