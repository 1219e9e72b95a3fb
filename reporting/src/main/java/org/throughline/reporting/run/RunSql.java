package org.throughline.reporting.run;

import org.throughline.reporting.sql.NamedStatement;

/** The statements about runs. Those that look for work ask functions of the database, which go
 * over all institutions; each other names its own. */
final class RunSql {
    /** Nothing where the same is at work already, or where the night has had its run. */
    static final NamedStatement CREATE = new NamedStatement("""
            insert into report_run (institution_id, id, reason, night, asked_by, cohorts, period_from, period_to, as_of,
                                    definitions, time_zone, smallest_group, settings, queued_at)
            select i.institution_id, :id, :reason, :night::date, :askedBy::uuid, :cohorts::uuid[], :from::date, :to::date, :asOf,
                   :definitions, i.time_zone, i.smallest_group,
                   jsonb_build_object(
                       'thankWithinHours', i.thank_within_hours, 'lateStartDays', i.late_start_days,
                       'cadenceMonths', i.cadence_months, 'personRequestCap', i.person_request_cap,
                       'followUpDays', i.follow_up_days, 'fewInterviews', i.few_interviews),
                   :now
            from institution i
            where i.institution_id = :institution
            on conflict do nothing""");

    /** The institution comes first, because it takes longest, and large cohorts before small ones. */
    static final NamedStatement SUBJECTS = new NamedStatement("""
            insert into report_subject (institution_id, run_id, subject_id, place)
            select :institution, :id, x.subject_id, row_number() over (order by x.members desc nulls first, x.subject_id)
            from (select i.institution_id as subject_id, null::bigint as members
                  from institution i
                  where i.institution_id = :institution and cardinality(:cohorts::uuid[]) = 0
                  union all
                  select c.id,
                         (select count(*) from seeker s where s.institution_id = :institution and s.cohort_id = c.id)
                  from cohort c
                  where c.institution_id = :institution and c.deleted_at is null
                    and (cardinality(:cohorts::uuid[]) = 0 or c.id = any (:cohorts::uuid[]))) x""");

    static final NamedStatement SAME_AT_WORK = new NamedStatement("""
            select r.id
            from report_run r
            where r.institution_id = :institution and r.state in ('WAITING', 'RUNNING')
              and r.period_from = :from::date and r.period_to = :to::date and r.cohorts = :cohorts::uuid[]""");

    static final NamedStatement AT_WORK = new NamedStatement("""
            select institution_id, id from report_runs_at_work(:reason::text)""");

    static final NamedStatement BEGIN = new NamedStatement("""
            update report_run set state = 'RUNNING', started_at = coalesce(started_at, :now)
            where institution_id = :institution and id = :id and state in ('WAITING', 'RUNNING')""");

    static final NamedStatement LEFT = new NamedStatement("""
            select s.subject_id
            from report_run r
            join report_subject s on s.institution_id = :institution and s.run_id = r.id and s.computed_at is null
            where r.institution_id = :institution and r.id = :id and r.state = 'RUNNING'
            order by s.place""");

    /** Of a run that goes on, what it still has to be computed from. */
    static final NamedStatement TASK = new NamedStatement("""
            select r.period_from, r.period_to, r.as_of, r.time_zone
            from report_run r
            join report_subject s on s.institution_id = :institution and s.run_id = r.id and s.subject_id = :subject
            where r.institution_id = :institution and r.id = :id and r.state = 'RUNNING' and s.computed_at is null""");

    /** Where somebody else has kept the same meanwhile, PostgreSQL says that the two cannot be put in an order. */
    static final NamedStatement KEEP = new NamedStatement("""
            insert into report_snapshot (institution_id, run_id, subject_id, breakdown, figures, groups, numerators,
                                         denominators, amounts, seekers)
            values (:institution, :id, :subject, :breakdown, :figures, :groups, :numerators, :denominators, :amounts, :seekers)
            on conflict do nothing""");

    /** Whoever stops the run waits until this is kept, or this finds it stopped: nothing is kept of a run that has ended. */
    static final NamedStatement COMPUTED = new NamedStatement("""
            update report_subject
            set name = :name, seekers = :seekers::int, computed_at = clock_timestamp()
            where institution_id = :institution and run_id = :id and subject_id = :subject and computed_at is null
              and exists (select from report_run r
                          where r.institution_id = :institution and r.id = :id and r.state = 'RUNNING'
                          for share)""");

    static final NamedStatement FINISH = new NamedStatement("""
            update report_run set state = 'DONE', ended_at = :now
            where institution_id = :institution and id = :id and state = 'RUNNING'
              and not exists (select from report_subject s
                              where s.institution_id = :institution and s.run_id = :id and s.computed_at is null)""");

    static final NamedStatement END = new NamedStatement("""
            update report_run set state = :state, fault = :fault, ended_at = :now
            where institution_id = :institution and id = :id and state in ('WAITING', 'RUNNING')""");

    static final NamedStatement FORGET =
            new NamedStatement("delete from report_snapshot where institution_id = :institution and run_id = :id");

    /** Each institution with the nights that have had their run. */
    static final NamedStatement NIGHTS = new NamedStatement("""
            select institution_id, time_zone, created_at, nights, first_night from nights_with_reports(:earliest::date)""");

    private RunSql() {}
}
