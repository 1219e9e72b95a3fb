--liquibase formatted sql

--changeset throughline:archive-of-a-seeker
--comment Everything about a seeker is an export too.
alter table export_job
    drop constraint export_job_format_check,
    add constraint export_job_format_check check (format in ('CSV', 'JSON', 'VCARD', 'XLSX', 'ARCHIVE'));

--changeset throughline:deleted-rows splitStatements:false
--comment Deleted rows are looked for when their time is over; there are few of them among the others.
do $$
declare
    tenant_table name;
begin
    for tenant_table in
        select c.relname
        from pg_class c
        join pg_attribute d on d.attrelid = c.oid and d.attname = 'deleted_at' and not d.attisdropped
        join pg_attribute i on i.attrelid = c.oid and i.attname = 'institution_id' and not i.attisdropped
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        order by c.relname
    loop
        execute format('create index %I on %I (institution_id, deleted_at) where deleted_at is not null',
                       tenant_table || '_deleted', tenant_table);
    end loop;
end
$$;
