--liquibase formatted sql

--changeset throughline:keepers-on-workers splitStatements:false
--comment What looks over all institutions says so by SET LOCAL, as enter_institution() does: set_config() would not travel to the workers of a distributed database, whose policies would show it nothing.
do $$
declare
    keeper regprocedure;
begin
    for keeper in
        select oid::regprocedure from pg_proc
        where prosecdef and pronamespace = 'public'::regnamespace and prosrc like '%set_config(''app.keeper''%'
        order by proname
    loop
        execute regexp_replace(pg_get_functiondef(keeper),
                               'perform set_config\(''app\.keeper'', (''\w*''), true\)', 'set local app.keeper = \1', 'g');
    end loop;
end
$$;
