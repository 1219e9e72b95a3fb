--liquibase formatted sql

--changeset throughline:import-progress splitStatements:false
--comment How far an import has come, for whoever asks and for whoever listens: in percent, in rows a second, in seconds left; null where it cannot be told. An import is read, then merged; merging is by far the slower part, and while it is being read nothing is known of that. Limits stand in cases, for least() takes what is unknown for the other value.
create function import_progress(i bulk_import, out percent int, out rows_per_second int, out seconds_left int)
    language sql stable
    as $$
    select case when i.state in ('CHECKED', 'IMPORTED', 'UNDONE') then 100
                when p.part >= 0.99 then 99
                else floor(100 * p.part) end::int,
           case when p.speed > 2147483647 then 2147483647 else round(p.speed) end::int,
           case when p.left_over > 2147483647 then 2147483647 else ceil(p.left_over) end::int
    from (
        select case i.state when 'UPLOADING' then i.received / nullif(i.bytes, 0)::float8
                            when 'CHECKING' then w.read
                            when 'IMPORTING' then 0.2 * w.read + 0.8 * w.merged end as part,
               case when i.state in ('CHECKING', 'CHECKED') or i.state = 'IMPORTING' and i.phase = 'READING' then i.rows_read
                    when i.state in ('IMPORTING', 'IMPORTED') then nullif(i.rows_merged, 0) end / w.seconds as speed,
               case i.state when 'CHECKING' then w.seconds * (1 - w.read) / nullif(w.read, 0)
                            when 'IMPORTING' then w.seconds * (1 - w.merged) / nullif(w.merged, 0) end as left_over
        from (
            select case when r.read > 1 then 1 else r.read end as read,
                   case when r.merged > 1 then 1 else r.merged end as merged,
                   case when r.seconds >= 0.001 then r.seconds end as seconds
            from (select coalesce(i.rows_read / nullif(i.rows_expected, 0)::float8,
                                  i.bytes_read / nullif(i.bytes, 0)::float8) as read,
                         coalesce(i.rows_merged / nullif(i.rows_expected - i.rejected_rows, 0)::float8, 0) as merged,
                         extract(epoch from coalesce(i.finished_at, now()) - i.started_at)::float8 as seconds) r) w) p
$$;
