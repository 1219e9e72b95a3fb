package org.throughline.imports.roster;

import static org.throughline.imports.roster.RosterSql.refusal;

import java.sql.SQLException;
import java.util.List;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.target.Work;

/**
 * What a row must be in view of what is known: rows that fail are rejected, and so are those that repeat them. The first row
 * about a person is {@code f}, the row that is rejected {@code s}; mostly they are the same.
 */
final class RosterChecks {
    private static final List<Fact> OF_SEEKERS = List.of(Fact.COHORT, Fact.LEVEL, Fact.GOAL_DATE, Fact.TARGET);

    /** Whoever is not known and not active need not become known. */
    private static final String NEW = "f.account_id is null and f.active is not false";

    private static final String ROWS =
            "from {staging} f join {staging} s on coalesce(s.first_place, s.place) = f.place\n";

    private static final String OWN_ACCOUNT = refusal(
                    Fact.ACTIVE.place(),
                    RefusalCode.NOT_ALLOWED,
                    "'This is your own account: another administrator has to deactivate it.'")
            + ROWS
            + "where f.account_id = :account and not f.active";

    private static final String NOT_A_SEEKER = refusal(
                    firstSaid(),
                    RefusalCode.NOT_ALLOWED,
                    "'Only seekers have it, and the account is none: add SEEKER to its roles.'")
            + ROWS
            + """
            left join account a on a.institution_id = :institution and a.id = f.account_id
            where coalesce(%s) is not null
              and not 'SEEKER' = any(case when a.id is null then f.new_roles else a.roles || f.roles end)""".formatted(said());

    private static final String UNKNOWN_ZONE = "with zone as materialized (select name from pg_timezone_names)\n"
            + refusal(
                    Fact.TIME_ZONE.place(),
                    RefusalCode.MALFORMED,
                    "'The database knows no time zone ' || f.time_zone || '.'")
            + ROWS
            + "where f.time_zone is not null and not exists (select from zone z where z.name = f.time_zone)";

    /** An advisor is known already, or is one by another row of this file, wherever that row stands. */
    private static final String UNKNOWN_ADVISOR = """
            with unknown as (
                select distinct h.advisor_key
                from {staging} h
                where h.advisor_key is not null
                  and not exists (select from account a
                                  where a.institution_id = :institution and lower(a.email) = h.advisor_key
                                    and a.deactivated_at is null and 'ADVISOR' = any(a.roles))
                  and not exists (select from {staging} g
                                  where g.email_key = h.advisor_key and g.active is not false and 'ADVISOR' = any(g.roles))
            )
            """
            + refusal(
                    Fact.ADVISOR_EMAIL.place(),
                    RefusalCode.NOT_FOUND,
                    "'No advisor has the address ' || f.advisor_email"
                            + " || ': import the advisors first, or leave the column out.'")
            + ROWS
            + "join unknown u on u.advisor_key = f.advisor_key";

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
        return refusal(fact.place(), RefusalCode.REQUIRED, "'" + reason + "'")
                + ROWS
                + "where %s and f.%s is null".formatted(NEW, fact.column());
    }

    private static String firstSaid() {
        StringBuilder choice = new StringBuilder("case");
        OF_SEEKERS.forEach(
                fact -> choice.append(" when f.%s is not null then %s".formatted(fact.column(), fact.place())));
        return choice.append(" end").toString();
    }

    private static String said() {
        return String.join(
                ", ",
                OF_SEEKERS.stream()
                        .map(fact -> "f.%s::text".formatted(fact.column()))
                        .toList());
    }
}
