package org.throughline.imports.roster;

import static org.throughline.imports.roster.RosterSql.COHORT;
import static org.throughline.imports.roster.RosterSql.DEACTIVATED_AT;
import static org.throughline.imports.roster.RosterSql.EMAIL;
import static org.throughline.imports.roster.RosterSql.EXTERNAL_KEY;
import static org.throughline.imports.roster.RosterSql.FIRST;
import static org.throughline.imports.roster.RosterSql.GOAL_DATE;
import static org.throughline.imports.roster.RosterSql.LEVEL;
import static org.throughline.imports.roster.RosterSql.NAME;
import static org.throughline.imports.roster.RosterSql.NAMED_COHORT;
import static org.throughline.imports.roster.RosterSql.ROLES;
import static org.throughline.imports.roster.RosterSql.TARGET;
import static org.throughline.imports.roster.RosterSql.TIME_ZONE;
import static org.throughline.imports.roster.RosterSql.USERNAME;

import java.sql.SQLException;
import org.throughline.imports.target.Work;

/** What will become of each row: new accounts and seekers get their ids, every row its verdict and its slice. */
final class RosterPlan {
    private static final int ROWS_IN_A_SLICE = 4_000;

    private static final String NEW_ACCOUNT =
            "s.account_id is null and s.first_place is null and s.active is not false";

    private static final String NEW_ACCOUNTS = """
            update {staging} s
            set account_id = i.id, is_new = true
            from (select s.place, row_number() over (order by s.place) as turn from {staging} s where %s) n
            join unnest(cast(:a as uuid[])) with ordinality i(id, turn) on i.turn = n.turn
            where s.place = n.place""".formatted(NEW_ACCOUNT);

    private static final String REPEATS = """
            update {staging} s
            set account_id = f.account_id
            from {staging} f
            where f.place = s.first_place and s.account_id is distinct from f.account_id""";

    private static final String KNOWN_SEEKERS = """
            update {staging} s
            set seeker_id = k.id
            from seeker k
            where k.institution_id = :institution and k.account_id = s.account_id and s.first_place is null""";

    private static final String NEW_SEEKER = """
            from {staging} s
            left join account a on a.institution_id = :institution and a.id = s.account_id
            where %s and s.seeker_id is null
              and 'SEEKER' = any(case when s.is_new then s.new_roles else a.roles || s.roles end)
              and case when s.active is null then s.is_new or a.deactivated_at is null else s.active end""".formatted(FIRST);

    private static final String NEW_SEEKERS = """
            update {staging} s
            set seeker_id = i.id, is_new_seeker = true
            from (select s.place, row_number() over (order by s.place) as turn %s) n
            join unnest(cast(:a as uuid[])) with ordinality i(id, turn) on i.turn = n.turn
            where s.place = n.place""".formatted(NEW_SEEKER);

    private static final String VERDICTS_OF_NEW = """
            update {staging} s
            set verdict = case when s.is_new then 'CREATED' else 'UNCHANGED' end,
                changes = case when s.is_new then concat_ws('; ', array_to_string(s.new_roles, ', '), 'cohort ' || s.cohort,
                                                            'advises ' || nullif(array_to_string(s.advisor_of, ', '), '')) end
            where s.is_new or not (%s)""".formatted(FIRST);

    /** A cohort that is not there yet will be; a link is new for which there is no row. */
    private static final String VERDICTS_OF_KNOWN = """
            with advised as materialized (
                select l.account_id, array_agg(fold(c.name)) as cohorts
                from cohort_advisor l
                join cohort c on c.institution_id = :institution and c.id = l.cohort_id and c.deleted_at is null
                where l.institution_id = :institution
                group by l.account_id
            ), planned as (
                select s.place, concat_ws('; ', %s) as changes
                from {staging} s
                join account a on a.institution_id = :institution and a.id = s.account_id
                left join seeker k on k.institution_id = :institution and k.id = s.seeker_id
                left join cohort o on o.institution_id = :institution and o.id = k.cohort_id
                left join advised v on v.account_id = s.account_id
                %s
                where %s and not s.is_new
            )
            update {staging} s
            set verdict = case when p.changes = '' then 'UNCHANGED' else 'UPDATED' end, changes = nullif(p.changes, '')
            from planned p
            where s.place = p.place""".formatted(
            String.join(
                    ", ",
                    change("e-mail", "a.email", EMAIL),
                    change("name", "a.name", NAME),
                    change("roles", "array_to_string(a.roles, ', ')", "array_to_string(%s, ', ')".formatted(ROLES)),
                    change("external key", "a.external_key", EXTERNAL_KEY),
                    change("user name", "a.username", USERNAME),
                    "case when a.deactivated_at is null and %1$s is not null then 'deactivated'"
                                    .formatted(DEACTIVATED_AT)
                            + " when a.deactivated_at is not null and %1$s is null then 'active again' end"
                                    .formatted(DEACTIVATED_AT),
                    "case when s.is_new_seeker then 'becomes a seeker' end",
                    "case when s.cohort is not null and (c.id is null or c.id is distinct from k.cohort_id)"
                            + " or k.cohort_id is distinct from %s".formatted(COHORT)
                            + " then 'cohort: ' || coalesce(o.name, 'none') || ' → ' || coalesce(s.cohort, 'none') end",
                    ofSeeker(change("level", "k.level", LEVEL)),
                    ofSeeker(change("goal date", "k.goal_date::text", "(%s)::text".formatted(GOAL_DATE))),
                    ofSeeker(change("target", "k.target::text", "(%s)::text".formatted(TARGET))),
                    ofSeeker(change("time zone", "k.time_zone", TIME_ZONE)),
                    """
                            case when s.advisor_of <> '{}' then (
                                select 'advises ' || string_agg(distinct n.name, ', ')
                                from unnest(s.advisor_of) n(name)
                                where not fold(n.name) = any(coalesce(v.cohorts, '{}'))) end"""),
            NAMED_COHORT,
            FIRST);

    private static final String SLICES = """
            update {staging} s
            set slice = n.slice
            from (select place, (row_number() over (order by account_id, place) - 1) / %d as slice from {staging}) n
            where s.place = n.place""".formatted(ROWS_IN_A_SLICE);

    private RosterPlan() {}

    /** Makes the plan. */
    static void run(Work work) throws SQLException {
        work.run(NEW_ACCOUNTS, NewIds.counted(work, "select count(*) from {staging} s where " + NEW_ACCOUNT));
        work.run(REPEATS);
        work.run(KNOWN_SEEKERS);
        work.run(NEW_SEEKERS, NewIds.counted(work, "select count(*) " + NEW_SEEKER));
        work.run(VERDICTS_OF_NEW);
        work.run(VERDICTS_OF_KNOWN);
        work.run(SLICES);
    }

    private static String change(String what, String before, String after) {
        return "case when %1$s is distinct from %2$s then '%3$s: ' || coalesce(%1$s, 'none') || ' → ' || coalesce(%2$s, 'none') end"
                .formatted(before, after, what);
    }

    private static String ofSeeker(String change) {
        return "case when k.id is not null then %s end".formatted(change);
    }
}
