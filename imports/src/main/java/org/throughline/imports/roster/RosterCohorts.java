package org.throughline.imports.roster;

import static org.throughline.imports.roster.RosterSql.FIRST;

import java.sql.SQLException;
import org.throughline.imports.target.Work;

/** The cohorts that a file names, and who looks after them. */
final class RosterCohorts {
    /** Two spellings of one name are one cohort; the first in the file is kept. */
    private static final String MISSING = """
            from (select distinct on (n.key) n.key, n.name, n.place
                  from (select s.cohort_key as key, s.cohort as name, s.place
                        from {staging} s where %1$s and s.cohort is not null
                        union all
                        select fold(a.name), a.name, s.place
                        from {staging} s cross join lateral unnest(s.advisor_of) a(name) where %1$s) n
                  order by n.key, n.place) n
            where not exists (select from cohort c
                              where c.institution_id = :institution and c.deleted_at is null and fold(c.name) = n.key)""".formatted(FIRST);

    private static final String CREATE = """
            with made as (
                insert into cohort (institution_id, id, name)
                select :institution, i.id, n.name
                from (select n.name, row_number() over (order by n.place, n.name) as turn %s) n
                join unnest(cast(:a as uuid[])) with ordinality i(id, turn) on i.turn = n.turn
                order by i.id
                returning id
            )
            insert into import_change (institution_id, import_id, entity, row_id)
            select :institution, :import, 'COHORT', m.id from made m""".formatted(MISSING);

    /** By what the advisor's own row says, and by whom the rows of seekers name. */
    private static final String UNLINKED = """
            from (select c.id as cohort_id, s.account_id
                  from {staging} s
                  cross join lateral unnest(s.advisor_of) n(name)
                  join cohort c
                    on c.institution_id = :institution and c.deleted_at is null and fold(c.name) = fold(n.name)
                  where %1$s
                  union
                  select c.id, a.id
                  from {staging} s
                  join cohort c
                    on c.institution_id = :institution and c.deleted_at is null and fold(c.name) = s.cohort_key
                  join account a
                    on a.institution_id = :institution and a.deactivated_at is null and lower(a.email) = s.advisor_key
                   and 'ADVISOR' = any(a.roles)
                  where %1$s) n
            where not exists (select from cohort_advisor l
                              where l.institution_id = :institution and l.cohort_id = n.cohort_id
                                and l.account_id = n.account_id)""".formatted(FIRST);

    private static final String LINK = """
            with made as (
                insert into cohort_advisor (institution_id, id, cohort_id, account_id)
                select :institution, i.id, n.cohort_id, n.account_id
                from (select n.cohort_id, n.account_id, row_number() over (order by n.cohort_id, n.account_id) as turn %s) n
                join unnest(cast(:a as uuid[])) with ordinality i(id, turn) on i.turn = n.turn
                order by n.cohort_id, n.account_id
                returning id
            )
            insert into import_change (institution_id, import_id, entity, row_id)
            select :institution, :import, 'COHORT_ADVISOR', m.id from made m""".formatted(UNLINKED);

    private RosterCohorts() {}

    /** Makes the cohorts that are not there yet. */
    static void create(Work work) throws SQLException {
        work.run(CREATE, NewIds.counted(work, "select count(*) " + MISSING));
    }

    /** Gives the cohorts their advisors, once all accounts are there. */
    static void link(Work work) throws SQLException {
        work.run(LINK, NewIds.counted(work, "select count(*) " + UNLINKED));
    }
}
