--liquibase formatted sql

--changeset throughline:import-progress splitStatements:false
--comment How far an import has come, for whoever asks and for whoever listens: in percent, in rows a second, in seconds left. An import is read, then merged; merging is by far the slower part. While it is being read, nothing is known of that.
create function import_progress(i bulk_import, out percent int, out rows_per_second int, out seconds_left int)
    language sql stable
    as $$
    select case when i.state in ('CHECKED', 'IMPORTED', 'UNDONE') then 100
                when i.state = 'UPLOADING' then least(99, floor(100 * i.received / nullif(i.bytes, 0)::float8))
                when i.state = 'CHECKING' then least(99, floor(100 * w.read))
                when i.state = 'IMPORTING' then least(99, floor(20 * w.read + 80 * w.merged)) end::int,
           least(2147483647, round(
                case when i.state in ('CHECKING', 'CHECKED') or i.state = 'IMPORTING' and i.phase = 'READING' then i.rows_read
                     when i.state in ('IMPORTING', 'IMPORTED') then nullif(i.rows_merged, 0) end / w.seconds))::int,
           least(2147483647, ceil(w.seconds * (1 - w.done) / nullif(w.done, 0)))::int
    from (select r.*, case i.state when 'CHECKING' then r.read when 'IMPORTING' then r.merged end as done
          from (select least(1, coalesce(i.rows_read / nullif(i.rows_expected, 0)::float8,
                                         i.bytes_read / nullif(i.bytes, 0)::float8)) as read,
                       least(1, coalesce(i.rows_merged / nullif(i.rows_expected - i.rejected_rows, 0)::float8, 0)) as merged,
                       nullif(greatest(extract(epoch from coalesce(i.finished_at, now()) - i.started_at)::float8, 0), 0)
                           as seconds) r) w
$$;
