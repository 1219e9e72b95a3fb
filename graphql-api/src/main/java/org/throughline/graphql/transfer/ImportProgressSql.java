package org.throughline.graphql.transfer;

/**
 * How far an import has come, from what is stored of it. An import is read, then merged; merging is by far the slower part.
 * Times are the database's own, as are those that it is compared with.
 */
final class ImportProgressSql {
    /** Of the rows when their number is known, otherwise of the bytes. */
    private static final String READ = """
            least(1, coalesce({}.rows_read / nullif({}.rows_expected, 0)::float8,
                              {}.bytes_read / nullif({}.bytes, 0)::float8))""";

    /** Of the rows that were accepted. */
    private static final String MERGED = """
            least(1, coalesce({}.rows_merged / nullif({}.rows_expected - {}.rejected_rows, 0)::float8, 0))""";

    /** Of what goes on, from 0 to 1; null when nothing does, or nothing is known of it. */
    private static final String DONE = "case {}.state when 'CHECKING' then " + READ //
            + " when 'IMPORTING' then 0.2 * " + READ + " + 0.8 * " + MERGED + " end";

    /** Of what goes on or went on last; null before it has lasted a thousandth. */
    private static final String SECONDS = """
            (select e.seconds
             from (select extract(epoch from coalesce({}.finished_at, now()) - {}.started_at)::float8 as seconds) e
             where e.seconds >= 0.001)""";

    private static final String LARGEST = "2147483647";

    static final String PERCENT = "case when {}.state in ('CHECKED', 'IMPORTED', 'UNDONE') then 100"
            + " when {}.state = 'UPLOADING' then least(99, floor(100 * {}.received / nullif({}.bytes, 0)::float8))"
            + " else least(99, floor(100 * (" + DONE + "))) end::int";

    static final String ROWS_PER_SECOND = "least(" + LARGEST + ", round(case"
            + " when {}.state in ('CHECKING', 'CHECKED') or {}.state = 'IMPORTING' and {}.phase = 'READING' then {}.rows_read"
            + " when {}.state in ('IMPORTING', 'IMPORTED') then nullif({}.rows_merged, 0) end / " + SECONDS + "))::int";

    /** While an import is still being read, nothing is known of its slower part. */
    static final String SECONDS_LEFT =
            "(select least(" + LARGEST + ", ceil(" + SECONDS + " * (1 - d.done) / d.done))::int"
                    + " from (select case {}.state when 'CHECKING' then " + READ + " when 'IMPORTING' then " + MERGED
                    + " end as done) d where d.done > 0)";

    private ImportProgressSql() {}
}
