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

/**
 * Writes one slice, accounts before their seekers, sorted by id so that two imports cannot lock each other out. What changes
 * is noted with what it was before, but for the password: an account's hash has no business in a second table.
 */
final class RosterMerge {
    private static final String NOTE_NEW = """
            insert into import_change (institution_id, import_id, entity, row_id)
            select :institution, :import, '%s', m.id from made m""";

    private static final String NOTE_CHANGED = """
            insert into import_change (institution_id, import_id, entity, row_id, before, after_version)
            select :institution, :import, '%s', d.id, w.before, d.version
            from done d join wanted w on w.id = d.id""";

    private static final String NEW_ACCOUNTS = """
            with made as (
                insert into account (institution_id, id, email, name, roles, external_key, username)
                select :institution, s.account_id, s.email, s.name, s.new_roles, s.external_key, s.username
                from {staging} s
                where s.slice = :a and s.is_new
                order by s.account_id
                returning id
            )
            """ + NOTE_NEW.formatted("ACCOUNT");

    private static final String CHANGED_ACCOUNTS =
            """
            with wanted as materialized (
                select a.id, to_jsonb(a) - 'password_hash' as before, %s as email, %s as name, %s as roles,
                       %s as external_key, %s as username, %s as deactivated_at
                from {staging} s
                join account a on a.institution_id = :institution and a.id = s.account_id
                where s.slice = :a and %s and not s.is_new
                order by a.id
                for update of a
            ), done as (
                update account a
                set email = w.email, name = w.name, roles = w.roles, external_key = w.external_key, username = w.username,
                    deactivated_at = w.deactivated_at, version = a.version + 1
                from wanted w
                where a.institution_id = :institution and a.id = w.id
                  and (a.email, a.name, a.roles, a.external_key, a.username, a.deactivated_at)
                      is distinct from (w.email, w.name, w.roles, w.external_key, w.username, w.deactivated_at)
                returning a.id, a.version
            )
            """.formatted(EMAIL, NAME, ROLES, EXTERNAL_KEY, USERNAME, DEACTIVATED_AT, FIRST)
                    + NOTE_CHANGED.formatted("ACCOUNT");

    /** Whoever is deactivated is signed out at once. */
    private static final String ENDED_SESSIONS = """
            delete from session e
            using {staging} s
            where e.institution_id = :institution and e.account_id = s.account_id
              and s.slice = :a and s.first_place is null and not s.active""";

    private static final String NEW_SEEKERS = """
            with made as (
                insert into seeker (institution_id, id, account_id, cohort_id, level, goal_date, target, time_zone)
                select :institution, s.seeker_id, s.account_id, c.id, coalesce(s.level, 'STUDENT'), s.goal_date, s.target,
                       coalesce(s.time_zone, i.time_zone)
                from {staging} s
                join institution i on i.institution_id = :institution
                %s
                where s.slice = :a and s.is_new_seeker
                order by s.seeker_id
                returning id
            )
            """.formatted(NAMED_COHORT) + NOTE_NEW.formatted("SEEKER");

    private static final String CHANGED_SEEKERS =
            """
            with wanted as materialized (
                select k.id, to_jsonb(k) as before, %s as cohort_id, %s as level, %s as goal_date, %s as target, %s as time_zone
                from {staging} s
                join seeker k on k.institution_id = :institution and k.id = s.seeker_id
                %s
                where s.slice = :a and %s and not s.is_new_seeker
                order by k.id
                for update of k
            ), done as (
                update seeker k
                set cohort_id = w.cohort_id, level = w.level, goal_date = w.goal_date, target = w.target,
                    time_zone = w.time_zone, version = k.version + 1
                from wanted w
                where k.institution_id = :institution and k.id = w.id
                  and (k.cohort_id, k.level, k.goal_date, k.target, k.time_zone)
                      is distinct from (w.cohort_id, w.level, w.goal_date, w.target, w.time_zone)
                returning k.id, k.version
            )
            """.formatted(COHORT, LEVEL, GOAL_DATE, TARGET, TIME_ZONE, NAMED_COHORT, FIRST)
                    + NOTE_CHANGED.formatted("SEEKER");

    private RosterMerge() {}

    /** Merges a slice; how many rows are in it. */
    static long run(Work work, int slice) throws SQLException {
        if (slice == 0) {
            RosterCohorts.create(work);
        }
        work.run(NEW_ACCOUNTS, slice);
        work.run(CHANGED_ACCOUNTS, slice);
        work.run(ENDED_SESSIONS, slice);
        work.run(NEW_SEEKERS, slice);
        work.run(CHANGED_SEEKERS, slice);
        return work.query("select count(*) from {staging} s where s.slice = :a", row -> row.getLong(1), slice)
                .get(0);
    }
}
