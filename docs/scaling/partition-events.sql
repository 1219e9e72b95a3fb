-- Makes thread_event a table in parts, one for each year in which its rows were recorded, while the server serves. To be run once,
-- as the owner of the database (--database-user), statement after statement, outside of a transaction:
--
--     psql -v ON_ERROR_STOP=1 -f partition-events.sql …
--
-- No row is copied: what is there becomes the first part. What fails can be run again; see docs/scaling.md, "Partitions".

-- The least id that is given at a moment: ids begin with the milliseconds since 1970 (UUIDv7), so parts by id are parts by time,
-- and (institution_id, id) stays the key.
create or replace function first_id_of(moment timestamptz) returns uuid
    language sql stable strict parallel safe
    return (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid;

-- 1. What must be so, and the year's end as a rule, which needs no look at the rows yet.
do $$
declare
    first_bound uuid := first_id_of(date_trunc('year', now(), 'UTC') + interval '1 year');
    in_the_way  text;
begin
    set local lock_timeout = '2s';
    if exists (select from pg_partitioned_table where partrelid = 'thread_event'::regclass) then
        raise exception 'thread_event has parts already';
    end if;
    select string_agg(distinct what, ', ') into in_the_way
    from (select conrelid::regclass::text from pg_constraint where contype = 'f' and confrelid = 'thread_event'::regclass
          union all
          select r.ev_class::regclass::text
          from pg_depend d join pg_rewrite r on r.oid = d.objid and d.classid = 'pg_rewrite'::regclass
          where d.refobjid = 'thread_event'::regclass) x (what);
    if in_the_way is not null then
        raise exception 'these would go on naming the first part only: %', in_the_way;
    end if;
    alter table thread_event drop constraint if exists recorded_before;
    execute format('alter table thread_event add constraint recorded_before check (id < %L) not valid', first_bound);
end
$$;

-- 2. Looks at all rows, while others read and write.
alter table thread_event validate constraint recorded_before;

-- 3. In a moment: the table becomes the first part of a new one of its name. Where somebody is using it for longer than two
-- seconds, this ends without having changed anything, and is to be run again.
do $$
declare
    this_year int := extract(year from now() at time zone 'UTC');
    rights    record;
    part      text;
    parts     text[] := '{}';
begin
    set local lock_timeout = '2s';
    alter table thread_event rename to thread_event_first;
    alter index thread_event_pkey rename to thread_event_first_pkey;
    alter index event_of_thread rename to thread_event_first_of_thread;

    create table thread_event (like thread_event_first including defaults including constraints including comments)
        partition by range (id);
    alter table thread_event drop constraint recorded_before;
    alter table thread_event add constraint thread_event_pkey primary key (institution_id, id);
    alter table thread_event add constraint event_thread
        foreign key (institution_id, seeker_id, thread_id) references interview_thread (institution_id, seeker_id, id)
        on delete cascade;
    create index event_of_thread on thread_event (institution_id, seeker_id, thread_id, occurred_at desc, id desc);

    execute format('alter table thread_event attach partition thread_event_first for values from (minvalue) to (%L)',
                   first_id_of(make_timestamptz(this_year + 1, 1, 1, 0, 0, 0, 'UTC')));
    alter table thread_event_first drop constraint recorded_before;
    -- Years enough for nobody to be woken by a missing one, and a last part for whatever comes after them.
    for next_year in this_year + 1 .. this_year + 10 loop
        execute format('create table thread_event_%s partition of thread_event for values from (%L) to (%L)', next_year,
                       first_id_of(make_timestamptz(next_year, 1, 1, 0, 0, 0, 'UTC')),
                       first_id_of(make_timestamptz(next_year + 1, 1, 1, 0, 0, 0, 'UTC')));
        parts := parts || ('thread_event_' || next_year);
    end loop;
    execute format('create table thread_event_later partition of thread_event for values from (%L) to (maxvalue)',
                   first_id_of(make_timestamptz(this_year + 11, 1, 1, 0, 0, 0, 'UTC')));
    parts := parts || array['thread_event_later', 'thread_event'];

    -- Row-level security holds for each part by itself, and who might use the table may use what has taken its place.
    foreach part in array parts loop
        call protect_by_institution(part::regclass);
        for rights in
            select a.grantee::regrole as who, string_agg(a.privilege_type, ', ') as what
            from pg_class c cross join lateral aclexplode(c.relacl) a
            where c.oid = 'thread_event_first'::regclass and a.grantee <> c.relowner and a.grantee <> 0
            group by a.grantee
        loop
            execute format('grant %s on %I to %s', rights.what, part, rights.who);
        end loop;
    end loop;
end
$$;

-- 4. So that plans know the whole.
analyze thread_event;
