package org.throughline.reporting.run;

import org.throughline.reporting.sql.NamedStatement;

/** The statements about what a viewer may see: each holds the viewer's rights itself. */
final class VisibleRunSql {
    /** An administrator sees each run of the institution, an advisor those about a cohort of theirs. */
    private static final String RUNS = """
            select r.id, r.reason, r.state, cardinality(r.cohorts) = 0 as whole, r.period_from, r.period_to, r.as_of,
                   r.definitions, r.time_zone, r.smallest_group, r.queued_at, r.started_at, r.ended_at, r.fault,
                   array(select k.key || '=' || k.value from jsonb_each_text(r.settings) k) as settings,
                   (select count(*)
                    from report_subject s
                    where s.institution_id = :institution and s.run_id = r.id) as total,
                   (select count(*)
                    from report_subject s
                    where s.institution_id = :institution and s.run_id = r.id and s.computed_at is not null) as done
            from report_run r
            where r.institution_id = :institution
              and (:admin or exists (
                    select from report_subject s
                    join cohort c on c.institution_id = :institution and c.id = s.subject_id and c.deleted_at is null
                    join cohort_advisor v
                      on v.institution_id = :institution and v.cohort_id = c.id and v.account_id = :account
                    where s.institution_id = :institution and s.run_id = r.id))""";

    static final NamedStatement RUN = new NamedStatement(RUNS + " and r.id = :id");

    static final NamedStatement LATEST = new NamedStatement(RUNS + " order by r.as_of desc, r.id desc limit :most");

    /** Who asked for a run, as far as the viewer may see it. */
    static final NamedStatement ASKER = new NamedStatement("""
            select r.asked_by
            from report_run r
            where r.institution_id = :institution and r.id = :id
              and (:admin or exists (
                    select from report_subject s
                    join cohort c on c.institution_id = :institution and c.id = s.subject_id and c.deleted_at is null
                    join cohort_advisor v
                      on v.institution_id = :institution and v.cohort_id = c.id and v.account_id = :account
                    where s.institution_id = :institution and s.run_id = r.id))""");

    /** The cohorts that a viewer may have reports on. */
    static final NamedStatement COHORTS = new NamedStatement("""
            select c.id
            from cohort c
            where c.institution_id = :institution and c.deleted_at is null
              and (:admin or exists (
                    select from cohort_advisor v
                    where v.institution_id = :institution and v.cohort_id = c.id and v.account_id = :account))""");

    static final NamedStatement ZONE =
            new NamedStatement("select i.time_zone from institution i where i.institution_id = :institution");

    /** What a cohort, or the institution, is called now: a row where the viewer may see it, and nothing else. */
    private static final String MAY_SEE = """
            with may as (
                select i.smallest_group, coalesce(c.name, i.name) as name
                from institution i
                left join cohort c on c.institution_id = :institution and c.id = :subject and c.deleted_at is null
                where i.institution_id = :institution
                  and (:admin and (c.id is not null or :subject = i.institution_id)
                       or exists (
                           select from cohort_advisor v
                           where v.institution_id = :institution and v.cohort_id = c.id and v.account_id = :account))),
            """;

    /**
     * How many of the institution's seekers were in no cohort that may be told of now: they are what the institution's report
     * tells beyond those on its cohorts.
     */
    private static final String APART = """
            case when s.subject_id = :institution
                 then abs(s.seekers - coalesce((
                          select sum(x.seekers)
                          from report_subject x
                          where x.institution_id = :institution and x.run_id = s.run_id and x.subject_id <> :institution
                            and x.seekers >= m.smallest_group), 0))
                 else 0 end""";

    static final NamedStatement REPORT =
            new NamedStatement(MAY_SEE + """
            kept as (
                select m.smallest_group, s.name, s.seekers, r.period_from, r.period_to, r.as_of, r.time_zone, r.definitions,
                       %s as apart,
                       p.figures, p.groups, p.numerators, p.denominators, p.amounts, p.seekers as behind
                from may m
                join report_run r on r.institution_id = :institution and r.id = :run and r.state = 'DONE'
                join report_subject s
                  on s.institution_id = :institution and s.run_id = r.id and s.subject_id = :subject
                join report_snapshot p
                  on p.institution_id = :institution and p.run_id = r.id and p.subject_id = s.subject_id
                 and p.breakdown = :breakdown)
            select p.smallest_group, p.name, p.seekers, p.period_from, p.period_to, p.as_of, p.time_zone, p.definitions, p.apart,
                   %s
            from kept p
            cross join lateral %s
            order by v.place""".formatted(APART, StoredValues.COLUMNS, StoredValues.ROWS));

    static final NamedStatement TREND =
            new NamedStatement(MAY_SEE + """
            latest as (
                select distinct on (r.period_to) r.id, r.period_from, r.period_to, r.as_of, r.settings, r.definitions, s.seekers,
                       %s as apart,
                       p.figures, p.groups, p.numerators, p.denominators, p.amounts, p.seekers as behind
                from may m
                join report_run r
                  on r.institution_id = :institution and r.state = 'DONE' and r.period_to - r.period_from + 1 = :days
                join report_subject s
                  on s.institution_id = :institution and s.run_id = r.id and s.subject_id = :subject
                join report_snapshot p
                  on p.institution_id = :institution and p.run_id = r.id and p.subject_id = s.subject_id
                 and p.breakdown = :breakdown
                order by r.period_to, r.definitions = :definitions desc, r.as_of desc, r.id desc),
            alike as (
                select l.*, l.settings = first_value(l.settings) over (order by l.period_to desc) as same_settings
                from latest l
                where l.definitions = :definitions
                order by l.period_to desc
                limit :last)
            select m.smallest_group, m.name, (select count(*) from latest l where l.definitions <> :definitions) as left_out,
                   p.id, p.period_from, p.period_to, p.as_of, p.same_settings, p.seekers, p.apart,
                   %s
            from may m
            left join alike p on true
            left join lateral %s on v.figure = any (:figures)
            order by p.period_to, v.place""".formatted(APART, StoredValues.COLUMNS, StoredValues.ROWS));

    private VisibleRunSql() {}
}
