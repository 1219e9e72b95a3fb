--liquibase formatted sql

--changeset throughline:policies-once splitStatements:false
--comment Databases that were made while 0035 wrote policies with the bare function get the procedure and the policies that it writes now: a sub-select is evaluated once for a statement, the function for each row of an inner loop.
create or replace procedure protect_by_institution(tenant_table regclass)
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy institution on %s using (institution_id = (select current_institution()))'
                   ' with check (institution_id = (select current_institution()))', tenant_table);
end
$$;

do $$
declare
    protected regclass;
begin
    for protected in
        select polrelid::regclass from pg_policy
         where polname = 'institution' and pg_get_expr(polqual, polrelid) not ilike '%select current_institution%'
    loop
        execute format('alter policy institution on %s using (institution_id = (select current_institution()))'
                       ' with check (institution_id = (select current_institution()))', protected);
    end loop;
end
$$;
