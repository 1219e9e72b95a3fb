package org.throughline.imports.roster;

import org.throughline.domain.shared.RefusalCode;

/**
 * What the values of an account {@code a} and of a seeker {@code k} are after a staged row {@code s} about them; {@code c}
 * is the living cohort that the row names. Written once: the dry run shows what the import does because both use these.
 */
final class RosterSql {
    /** A staged row that is about somebody, and the first one about them. */
    static final String FIRST = "s.account_id is not null and s.first_place is null";
    /** An account as an administrator knows it. */
    static final String PERSON = "a.name || ' <' || a.email || '>'";

    /** Two addresses are the same when they differ only in case; then the one that is there stays. */
    static final String EMAIL =
            "case when s.email_key = lower(a.email) then a.email else coalesce(s.email, a.email) end";

    static final String NAME = "case when s.renames then coalesce(s.name, a.name) else a.name end";
    /** Roles are added, never taken away. */
    static final String ROLES = """
            case when a.roles @> s.roles then a.roles
                 else array(select r.role from unnest('{SEEKER,ADVISOR,ADMIN}'::text[]) with ordinality r(role, turn)
                            where r.role = any(a.roles || s.roles) order by r.turn) end""";

    static final String EXTERNAL_KEY = unlessCleared(Fact.EXTERNAL_KEY, "coalesce(s.external_key, a.external_key)");
    static final String USERNAME = unlessCleared(
            Fact.USERNAME,
            "case when s.username_key = lower(a.username) then a.username else coalesce(s.username, a.username) end");
    static final String DEACTIVATED_AT = """
            case when s.active then null when not s.active then coalesce(a.deactivated_at, now())
                 else a.deactivated_at end""";

    static final String COHORT = unlessCleared(Fact.COHORT, "coalesce(c.id, k.cohort_id)");
    static final String LEVEL = "coalesce(s.level, k.level)";
    static final String GOAL_DATE = unlessCleared(Fact.GOAL_DATE, "coalesce(s.goal_date, k.goal_date)");
    static final String TARGET = unlessCleared(Fact.TARGET, "coalesce(s.target, k.target)");
    static final String TIME_ZONE = "coalesce(s.time_zone, k.time_zone)";

    /** Joins the cohort that a row names, if there is one of that name. */
    static final String NAMED_COHORT = """
            left join cohort c
              on c.institution_id = :institution and c.deleted_at is null and fold(c.name) = s.cohort_key""";

    private RosterSql() {}

    /**
     * The beginning of a query of staged rows {@code s} to be rejected.
     *
     * @param column SQL: the column of the file at fault, see {@link Fact#place}
     * @param reason SQL: why, for people
     */
    static String refusal(String column, RefusalCode code, String reason) {
        return "select s.sheet, s.line, %s as column_name, '%s' as code, %s as reason%n"
                .formatted(column, code, reason);
    }

    private static String unlessCleared(Fact fact, String otherwise) {
        return "case when '%s' = any(s.cleared) then null else %s end".formatted(fact.column(), otherwise);
    }
}
