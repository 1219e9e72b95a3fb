package org.throughline.graphql.transfer;

/**
 * How far an import has come, from what is stored of it. An import is read, then merged; merging is by far the slower part.
 * Times are the database's own, as are those that it is compared with. Limits stand in cases, for {@code least} takes what
 * is unknown for the other value.
 */
final class ImportProgressSql {
    /** Of the rows when their number is known, otherwise of the bytes; from 0 to 1. */
    private static final String READ = """
            (select case when r.part > 1 then 1 else r.part end
             from (select coalesce({}.rows_read / nullif({}.rows_expected, 0)::float8,
                                   {}.bytes_read / nullif({}.bytes, 0)::float8) as part) r)""";

    /** Of the rows that were accepted; from 0 to 1. */
    private static final String MERGED = """
            (select case when m.part > 1 then 1 else m.part end
             from (select coalesce({}.rows_merged / nullif({}.rows_expected - {}.rejected_rows, 0)::float8, 0) as part) m)""";

    /** Of what goes on or went on last; null before it has lasted a thousandth. */
    private static final String SECONDS = """
            (select e.seconds
             from (select extract(epoch from coalesce({}.finished_at, now()) - {}.started_at)::float8 as seconds) e
             where e.seconds >= 0.001)""";

    /** What goes on has not ended, though all may be read. */
    static final String PERCENT = """
            (select case when {}.state in ('CHECKED', 'IMPORTED', 'UNDONE') then 100
                         when d.part >= 0.99 then 99
                         else floor(100 * d.part) end::int
             from (select case {}.state
                              when 'UPLOADING' then {}.received / nullif({}.bytes, 0)::float8
                              when 'CHECKING' then\s""" + READ + """
                              when 'IMPORTING' then 0.2 *\s""" + READ + " + 0.8 * " + MERGED + """
                          end as part) d)""";

    static final String ROWS_PER_SECOND = """
            (select case when s.speed > 2147483647 then 2147483647 else round(s.speed) end::int
             from (select case when {}.state in ('CHECKING', 'CHECKED') or {}.state = 'IMPORTING' and {}.phase = 'READING'
                                   then {}.rows_read
                               when {}.state in ('IMPORTING', 'IMPORTED') then nullif({}.rows_merged, 0)
                          end /\s""" + SECONDS + " as speed) s)";

    /** While an import is still being read, nothing is known of its slower part. */
    static final String SECONDS_LEFT = """
            (select case when l.seconds > 2147483647 then 2147483647 else ceil(l.seconds) end::int
             from (select\s""" + SECONDS + """
                     * (1 - d.part) / d.part as seconds
                   from (select case {}.state
                                    when 'CHECKING' then\s""" + READ + """
                                    when 'IMPORTING' then\s""" + MERGED + """
                                end as part) d
                   where d.part > 0) l)""";

    private ImportProgressSql() {}
}
