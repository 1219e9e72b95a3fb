-- Distributes a database by institution over the workers of Citus (13 or newer), a table after the other. To be run once, on the
-- coordinator, as a superuser, in a database that has its schema: start one node on it, stop it, run this, start the nodes.
-- See docs/scaling.md, "Citus". Tests run this file on plain PostgreSQL with functions of these two names that refuse what Citus
-- would refuse, and compare its tables with the catalogue's: a table that is missing here fails the build.
--
-- Before it, on the coordinator and on each worker (shared_preload_libraries = 'citus'):
--
--     create extension citus;
--
-- and on the coordinator, for itself and for each worker:
--
--     select citus_set_coordinator_host('coordinator.example', 5432);
--     select citus_add_node('worker-1.example', 5432);

-- For which institution a transaction works travels to the workers: it is said by SET LOCAL, see 0035-row-security.sql.
do $$
begin
    execute format('alter database %I set citus.propagate_set_commands = ''local''', current_database());
    -- Two triggers: one ends an account's sessions, one gives an institution its first templates. Both write rows of the same
    -- institution only, which lie on the same worker; that is what "unsafe" leaves to us to know.
    execute format('alter database %I set citus.enable_unsafe_triggers = on', current_database());
end
$$;
set citus.propagate_set_commands = 'local';
set citus.enable_unsafe_triggers = on;

-- Citus takes no sub-select in the policies of distributed tables: they are made anew with the bare function.
create or replace procedure protect_by_institution(tenant_table regclass)
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy institution on %s using (institution_id = current_institution())'
                   ' with check (institution_id = current_institution())', tenant_table);
end
$$;
do $$
declare
    protected regclass;
begin
    for protected in select polrelid::regclass from pg_policy where polname = 'institution' order by 1 loop
        execute format('alter policy institution on %s using (institution_id = current_institution())'
                       ' with check (institution_id = current_institution())', protected);
    end loop;
end
$$;

-- Institutions are few, small and named by all else, and their slugs are unique over all of them: on every worker.
select create_reference_table('institution');

-- All that is an institution's lies together, so that keys, joins and transactions of one institution stay on one worker. What
-- is named by others comes before them.
select create_distributed_table('account', 'institution_id', shard_count => 64, colocate_with => 'none');
select create_distributed_table('account_link',       'institution_id', colocate_with => 'account');
select create_distributed_table('api_token',          'institution_id', colocate_with => 'account');
select create_distributed_table('audit_entry',        'institution_id', colocate_with => 'account');
select create_distributed_table('bank_question',      'institution_id', colocate_with => 'account');
select create_distributed_table('cohort',             'institution_id', colocate_with => 'account');
select create_distributed_table('cohort_advisor',     'institution_id', colocate_with => 'account');
select create_distributed_table('digest_mail',        'institution_id', colocate_with => 'account');
select create_distributed_table('directory_person',   'institution_id', colocate_with => 'account');
select create_distributed_table('erased_identity',    'institution_id', colocate_with => 'account');
select create_distributed_table('erasure',            'institution_id', colocate_with => 'account');
select create_distributed_table('erasure_key',        'institution_id', colocate_with => 'account');
select create_distributed_table('external_identity',  'institution_id', colocate_with => 'account');
select create_distributed_table('external_key',       'institution_id', colocate_with => 'account');
select create_distributed_table('hidden_batch',       'institution_id', colocate_with => 'account');
select create_distributed_table('message_template',   'institution_id', colocate_with => 'account');
select create_distributed_table('mutation_key',       'institution_id', colocate_with => 'account');
select create_distributed_table('report_link',        'institution_id', colocate_with => 'account');
select create_distributed_table('report_run',         'institution_id', colocate_with => 'account');
select create_distributed_table('report_subject',     'institution_id', colocate_with => 'account');
select create_distributed_table('report_snapshot',    'institution_id', colocate_with => 'account');
select create_distributed_table('resource',           'institution_id', colocate_with => 'account');
select create_distributed_table('seeker',             'institution_id', colocate_with => 'account');
select create_distributed_table('action_choice',      'institution_id', colocate_with => 'account');
select create_distributed_table('activity',           'institution_id', colocate_with => 'account');
select create_distributed_table('background',         'institution_id', colocate_with => 'account');
select create_distributed_table('bulk_import',        'institution_id', colocate_with => 'account');
select create_distributed_table('calendar_feed',      'institution_id', colocate_with => 'account');
select create_distributed_table('export_job',         'institution_id', colocate_with => 'account');
select create_distributed_table('export_chunk',       'institution_id', colocate_with => 'account');
select create_distributed_table('import_change',      'institution_id', colocate_with => 'account');
select create_distributed_table('import_chunk',       'institution_id', colocate_with => 'account');
select create_distributed_table('import_column',      'institution_id', colocate_with => 'account');
select create_distributed_table('import_preview',     'institution_id', colocate_with => 'account');
select create_distributed_table('import_rejection',   'institution_id', colocate_with => 'account');
select create_distributed_table('merged_pair',        'institution_id', colocate_with => 'account');
select create_distributed_table('organization',       'institution_id', colocate_with => 'account');
select create_distributed_table('contact',            'institution_id', colocate_with => 'account');
select create_distributed_table('common_ground',      'institution_id', colocate_with => 'account');
select create_distributed_table('contact_point',      'institution_id', colocate_with => 'account');
select create_distributed_table('help_event',         'institution_id', colocate_with => 'account');
select create_distributed_table('interview_thread',   'institution_id', colocate_with => 'account');
select create_distributed_table('checklist_tick',     'institution_id', colocate_with => 'account');
select create_distributed_table('claim',              'institution_id', colocate_with => 'account');
select create_distributed_table('comfort_note',       'institution_id', colocate_with => 'account');
select create_distributed_table('commitment',         'institution_id', colocate_with => 'account');
select create_distributed_table('debrief',            'institution_id', colocate_with => 'account');
select create_distributed_table('exchange',           'institution_id', colocate_with => 'account');
select create_distributed_table('feedback',           'institution_id', colocate_with => 'account');
select create_distributed_table('insight',            'institution_id', colocate_with => 'account');
select create_distributed_table('introduction',       'institution_id', colocate_with => 'account');
select create_distributed_table('message',            'institution_id', colocate_with => 'account');
select create_distributed_table('outcome',            'institution_id', colocate_with => 'account');
select create_distributed_table('good_news',          'institution_id', colocate_with => 'account');
select create_distributed_table('possible_duplicate', 'institution_id', colocate_with => 'account');
select create_distributed_table('question',           'institution_id', colocate_with => 'account');
select create_distributed_table('referral',           'institution_id', colocate_with => 'account');
select create_distributed_table('research_note',      'institution_id', colocate_with => 'account');
select create_distributed_table('seeker_look',        'institution_id', colocate_with => 'account');
select create_distributed_table('seeker_value',       'institution_id', colocate_with => 'account');
select create_distributed_table('fit_rating',         'institution_id', colocate_with => 'account');
select create_distributed_table('session',            'institution_id', colocate_with => 'account');
select create_distributed_table('signal',             'institution_id', colocate_with => 'account');
select create_distributed_table('strength_note',      'institution_id', colocate_with => 'account');
select create_distributed_table('target',             'institution_id', colocate_with => 'account');
select create_distributed_table('thread_event',       'institution_id', colocate_with => 'account');
select create_distributed_table('touch',              'institution_id', colocate_with => 'account');

-- These stay on the coordinator; they belong to no institution and are small: databasechangelog, databasechangeloglock,
-- sign_in_attempt, sign_in_journey, job_instance, job_execution, step_execution, partition_execution; and what is staged by an
-- import while it runs, in the schema staging.
