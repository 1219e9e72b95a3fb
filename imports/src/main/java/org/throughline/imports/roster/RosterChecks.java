package org.throughline.imports.roster;

import java.sql.SQLException;
import java.util.List;
import org.throughline.imports.target.Work;

/** What a row must be in view of what is known: rows that fail are rejected. */
final class RosterChecks {
    private static final List<Fact> OF_SEEKERS = List.of(Fact.COHORT, Fact.LEVEL, Fact.GOAL_DATE, Fact.TARGET);

    /** Whoever is not known and not active need not become known. */
    private static final String NEW = "s.account_id is null and s.active is not false";

    private static final String OWN_ACCOUNT = """
            select s.sheet, s.line, %s as column_name, 'NOT_ALLOWED' as code,
                   'This is your own account: another administrator has to deactivate it.' as reason
            from {staging} s
            where s.account_id = :account and not s.active""".formatted(Fact.ACTIVE.place());

    private static final String NOT_A_SEEKER = """
            select s.sheet, s.line, %1$s, 'NOT_ALLOWED',
                   'Only seekers have it, and the account is none: add SEEKER to its roles.'
            from {staging} s
            left join account a on a.institution_id = :institution and a.id = s.account_id
            where coalesce(%2$s) is not null
              and not 'SEEKER' = any(case when a.id is null then s.new_roles else a.roles || s.roles end)""".formatted(firstSaid(), said());

    private static final String UNKNOWN_ZONE = """
            with zone as materialized (select name from pg_timezone_names)
            select s.sheet, s.line, %s, 'MALFORMED', 'The database knows no time zone ' || s.time_zone || '.'
            from {staging} s
            where s.time_zone is not null and not exists (select from zone z where z.name = s.time_zone)""".formatted(Fact.TIME_ZONE.place());

    /** An advisor is known already, or is one by another row of this file, wherever that row stands. */
    private static final String UNKNOWN_ADVISOR = """
            with unknown as (
                select distinct f.advisor_key
                from {staging} f
                where f.advisor_key is not null
                  and not exists (select from account a
                                  where a.institution_id = :institution and lower(a.email) = f.advisor_key
                                    and a.deactivated_at is null and 'ADVISOR' = any(a.roles))
                  and not exists (select from {staging} g
                                  where g.email_key = f.advisor_key and g.active is not false and 'ADVISOR' = any(g.roles))
            )
            select s.sheet, s.line, %s, 'NOT_FOUND',
                   'No advisor has the address ' || s.advisor_email || ': import the advisors first, or leave the column out.'
            from {staging} s
            join unknown u on u.advisor_key = s.advisor_key""".formatted(Fact.ADVISOR_EMAIL.place());

    private RosterChecks() {}

    /** Rejects what cannot be. */
    static void run(Work work) throws SQLException {
        work.reject(OWN_ACCOUNT);
        work.reject(missing(Fact.EMAIL, "A new account needs an e-mail address."));
        work.reject(missing(Fact.NAME, "A new account needs a name."));
        work.reject(NOT_A_SEEKER);
        work.reject(UNKNOWN_ZONE);
        work.reject(UNKNOWN_ADVISOR);
    }

    private static String missing(Fact fact, String reason) {
        return "select s.sheet, s.line, %s as column_name, 'REQUIRED' as code, '%s' as reason from {staging} s where %s and s.%s is null"
                .formatted(fact.place(), reason, NEW, fact.column());
    }

    private static String firstSaid() {
        StringBuilder choice = new StringBuilder("case");
        OF_SEEKERS.forEach(
                fact -> choice.append(" when s.%s is not null then %s".formatted(fact.column(), fact.place())));
        return choice.append(" end").toString();
    }

    private static String said() {
        return String.join(
                ", ",
                OF_SEEKERS.stream()
                        .map(fact -> "s.%s::text".formatted(fact.column()))
                        .toList());
    }
}
