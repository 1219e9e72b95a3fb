--liquibase formatted sql

--changeset throughline:current-institution splitStatements:false
--comment On behalf of which institution the running transaction works; null when nobody has said so, which no row equals. After the transaction the setting is an empty text, not null.
create function current_institution() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.institution', true), '')::uuid;

--changeset throughline:enter-institution splitStatements:false
--comment What a transaction begins with. A procedure, because SET LOCAL takes no parameters, and because set_config() would not travel to the workers of a distributed database.
create procedure enter_institution(institution uuid)
    language plpgsql
    as $$
begin
    execute format('set local app.institution = %L', coalesce(institution::text, ''));
end
$$;

--changeset throughline:protect-by-institution splitStatements:false
--validCheckSum: 9:69f0d44af6b8b9170869b4feec5f415d
--comment To be called for each new table of tenant data. FORCE, so that the rule holds for the owner of the table too.
create procedure protect_by_institution(tenant_table regclass)
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    -- A sub-select is evaluated once for a statement; the bare function would be for each turn of an inner loop.
    execute format('create policy institution on %s using (institution_id = (select current_institution()))'
                   ' with check (institution_id = (select current_institution()))', tenant_table);
end
$$;

--changeset throughline:protect-every-table splitStatements:false
do $$
declare
    tenant_table regclass;
begin
    for tenant_table in
        select c.oid::regclass
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id' and not a.attisdropped
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
        order by c.relname
    loop
        call protect_by_institution(tenant_table);
    end loop;
end
$$;

--changeset throughline:views-of-whoever-asks splitStatements:false
--comment A view reads its tables with the rights of whoever reads the view. To be said of each new one too.
do $$
declare
    shown regclass;
begin
    for shown in select oid::regclass from pg_class
                 where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname
    loop
        execute format('alter view %s set (security_invoker = true)', shown);
    end loop;
end
$$;

--changeset throughline:keeper
--comment What is looked for over all institutions: with a policy of its own on the tables in question, to read only, and only from within the functions below. They give no more than where there is something to do; whatever is done then is done within the institution.
create policy keeper on institution for select to current_user using (current_setting('app.keeper', true) = 'on');
create policy keeper on account for select to current_user using (current_setting('app.keeper', true) = 'on');
create policy keeper on bulk_import for select to current_user using (current_setting('app.keeper', true) = 'on');
create policy keeper on import_chunk for select to current_user using (current_setting('app.keeper', true) = 'on');
create policy keeper on export_job for select to current_user using (current_setting('app.keeper', true) = 'on');
create policy keeper on digest_mail for select to current_user using (current_setting('app.keeper', true) = 'on');
create policy keeper on report_run for select to current_user using (current_setting('app.keeper', true) = 'on');
create policy keeper on session for select to current_user using (current_setting('app.keeper', true) = 'on');

--changeset throughline:keeper-institutions splitStatements:false
create function institutions() returns setof uuid
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select institution_id from institution order by institution_id;
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:keeper-demo splitStatements:false
--comment Whether institutions are the demo's: one row for each answer that there is.
create function kinds_of_institutions() returns setof boolean
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select distinct demo from institution;
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:keeper-imports splitStatements:false
--comment Imports with something to do, the longest waiting first.
create function imports_at_work(out institution_id uuid, out id uuid) returns setof record
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select i.institution_id, i.id
        from bulk_import i
        where i.state in ('CHECKING', 'IMPORTING', 'UNDOING') and i.deleted_at is null
        order by i.queued_at limit 100;
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:keeper-expired-imports splitStatements:false
--comment Institutions with files of imports whose time is over.
create function institutions_with_expired_imports() returns setof uuid
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select distinct i.institution_id
        from bulk_import i
        where i.expires_at < now() and i.state not in ('CHECKING', 'IMPORTING', 'UNDOING')
          and exists (select from import_chunk c where c.institution_id = i.institution_id and c.import_id = i.id);
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:keeper-staged splitStatements:false
--comment Which of these imports are over, so that what was staged of them can go.
create function imports_that_ended(ids uuid[]) returns setof uuid
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select g.id
        from unnest(ids) g (id)
        where exists (select from bulk_import i
                      where i.id = g.id and i.state in ('IMPORTED', 'UNDONE', 'CANCELLED', 'REFUSED'));
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:keeper-exports splitStatements:false
--comment Exports with something to do, the longest waiting first.
create function exports_at_work(out institution_id uuid, out id uuid) returns setof record
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select e.institution_id, e.id
        from export_job e
        where e.state in ('QUEUED', 'RUNNING') and e.deleted_at is null
        order by e.queued_at limit 100;
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:keeper-digests splitStatements:false
--comment Digests that may be sent now and that nobody has claimed, the longest waiting first.
create function digests_due(at timestamptz, most int, out institution_id uuid, out account_id uuid, out week date)
    returns setof record
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select m.institution_id, m.account_id, m.week
        from digest_mail m
        where m.state = 'PENDING' and m.next_attempt_at <= at and m.expires_at > at
          and (m.claimed_until is null or m.claimed_until < at)
        order by m.next_attempt_at, m.created_at, m.account_id
        limit most;
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:keeper-late-digests splitStatements:false
--comment Institutions with digests that will not be sent any more.
create function institutions_with_late_digests(at timestamptz) returns setof uuid
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select distinct m.institution_id
        from digest_mail m
        where m.state = 'SENDING' and m.claimed_until < at
           or m.state = 'PENDING' and m.expires_at <= at and (m.claimed_until is null or m.claimed_until < at);
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:keeper-reports splitStatements:false
--comment Runs of reports with something left to do, in the order in which they are done.
create function report_runs_at_work(wanted_reason text, out institution_id uuid, out id uuid) returns setof record
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select r.institution_id, r.id
        from report_run r
        where r.state in ('WAITING', 'RUNNING') and r.reason = wanted_reason
        order by r.queued_at, r.as_of, r.id
        limit 100;
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:keeper-nights splitStatements:false
--comment Each institution with the nights that have had their reports, so that it is known which have not.
create function nights_with_reports(earliest date, out institution_id uuid, out time_zone text, out created_at timestamptz,
                                    out nights date[], out first_night date)
    returns setof record
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select i.institution_id, i.time_zone, i.created_at,
               array(select r.night
                     from report_run r
                     where r.institution_id = i.institution_id and r.night >= earliest),
               (select min(r.night) from report_run r where r.institution_id = i.institution_id)
        from institution i
        order by i.institution_id;
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:account-key
--comment What an account is found by when somebody signs in, as a column: behind row-level security no index on an expression helps, because PostgreSQL does not know that lower() tells nobody what it was given.
alter table account
    add email_key text collate "C" not null generated always as (lower(email)) stored;
create index account_email_key on account (institution_id, email_key) where deactivated_at is null;

--changeset throughline:deactivated-address
--comment Who was deactivated does not come back as somebody new.
create index account_deactivated_email on account (institution_id, email_key) where deactivated_at is not null;

--changeset throughline:keeper-sign-in splitStatements:false
--comment Before anybody has signed in, nobody can say in which institution: those who may be meant by an address, each by the index of its institution.
create function accounts_to_sign_in(address text, wanted_slug text, most int,
                                    out institution_id uuid, out id uuid, out password_hash text) returns setof record
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select a.institution_id, a.id, a.password_hash
        from institution i
        cross join lateral (
            select f.institution_id, f.id, f.password_hash
            from account f
            where f.institution_id = i.institution_id and f.email_key = lower(address)
              and f.deactivated_at is null and f.password_hash is not null
        ) a
        where wanted_slug is null or i.slug = wanted_slug
        limit most;
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:keeper-provider splitStatements:false
--comment An identity provider names an institution by its slug, and whose sessions end by what it calls them.
create function institution_of_slug(wanted_slug text) returns uuid
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    found uuid;
begin
    perform set_config('app.keeper', 'on', true);
    select i.institution_id into found from institution i where i.slug = wanted_slug;
    perform set_config('app.keeper', '', true);
    return found;
end
$$;
create function institutions_with_sessions(issuer text, subject text, provider_id text) returns setof uuid
    language plpgsql security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
begin
    perform set_config('app.keeper', 'on', true);
    return query
        select i.institution_id
        from institution i
        where exists (select from session s
                      where s.institution_id = i.institution_id and s.provider_issuer = issuer
                        and (subject is null or s.provider_subject = subject)
                        and (provider_id is null or s.provider_session = provider_id));
    perform set_config('app.keeper', '', true);
end
$$;

--changeset throughline:staging-of-the-serving-role splitStatements:false
--comment Whoever serves makes and drops the tables that imports are staged in; those that the owner of the database made before go, and what they held is read from the file again.
do $$
declare
    staged regclass;
begin
    for staged in select c.oid::regclass from pg_class c
                  where c.relnamespace = 'staging'::regnamespace and c.relkind = 'r'
    loop
        execute format('drop table %s', staged);
    end loop;
end
$$;

--changeset throughline:functions-of-the-server splitStatements:false
--comment What looks over all institutions is for the server only, not for everybody who may connect to this PostgreSQL. To be said of each new one too.
do $$
declare
    routine regprocedure;
begin
    for routine in select oid::regprocedure from pg_proc
                   where prosecdef and pronamespace = 'public'::regnamespace order by proname
    loop
        execute format('revoke execute on function %s from public', routine);
    end loop;
end
$$;
