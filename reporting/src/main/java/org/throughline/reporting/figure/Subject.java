package org.throughline.reporting.figure;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.ReportScope;
import org.throughline.reporting.sql.NamedStatement;

/**
 * Whom a report is about, as far as the viewer may see it. A seeker counts where they are now: the cohort that they left
 * does not keep what they did in it. Who left the programme, and whose account is deactivated, is not counted.
 *
 * <p>Who sees a report on several cohorts may see one on each. Where in all those that are not told, because they are too
 * small, there are too few people together, a report on all would tell of them what the others leave over: there, it is
 * about the others only.
 *
 * @param name what the cohort or the institution is called
 * @param zone the institution's time zone
 * @param smallestGroup how many people must stand behind what is told
 * @param seekers those whom it is about
 */
public record Subject(String name, ZoneId zone, int smallestGroup, List<UUID> seekers) {
    private static final NamedStatement OF_COHORT = new NamedStatement("""
            select c.name, i.time_zone, i.smallest_group,
                   array(
                       select s.id
                       from seeker s
                       join account a
                         on a.institution_id = :institution and a.id = s.account_id and a.deactivated_at is null
                       where s.institution_id = :institution and s.cohort_id = c.id
                       order by s.id) as seekers
            from cohort c
            join institution i on i.institution_id = :institution
            where c.institution_id = :institution and c.id = :cohort and c.deleted_at is null
              and (:admin or exists (
                    select from cohort_advisor v
                    where v.institution_id = :institution and v.cohort_id = c.id and v.account_id = :account))""");

    private static final NamedStatement OF_SEVERAL = new NamedStatement("""
            with looked_after as (
                select v.cohort_id
                from cohort_advisor v
                join cohort c on c.institution_id = :institution and c.id = v.cohort_id and c.deleted_at is null
                where v.institution_id = :institution and v.account_id = :account),
            member as (
                select s.id, c.id as cohort_id
                from seeker s
                join account a
                  on a.institution_id = :institution and a.id = s.account_id and a.deactivated_at is null
                left join cohort c on c.institution_id = :institution and c.id = s.cohort_id and c.deleted_at is null
                where s.institution_id = :institution
                  and (:everybody or c.id in (select l.cohort_id from looked_after l))),
            counted as (
                select m.id,
                       m.cohort_id is null
                           or count(*) over (partition by m.cohort_id) < k.smallest_group as apart
                from member m
                join institution k on k.institution_id = :institution),
            few as (
                select count(*) filter (where c.apart) between 1 and k.smallest_group - 1 as too_few
                from institution k
                left join counted c on true
                where k.institution_id = :institution
                group by k.smallest_group)
            select i.name, i.time_zone, i.smallest_group,
                   array(select c.id from counted c cross join few f where not (c.apart and f.too_few) order by c.id) as seekers
            from institution i
            where i.institution_id = :institution""");

    public Subject {
        seekers = List.copyOf(seekers);
    }

    /** Empty where the viewer may not see it, and where there is no such cohort. */
    static Optional<Subject> find(Connection connection, Viewer viewer, ReportScope scope) throws SQLException {
        boolean admin = viewer.roles().contains(Role.ADMIN);
        boolean advisor = viewer.roles().contains(Role.ADVISOR);
        if (scope instanceof ReportScope.OfCohort one) {
            return admin || advisor
                    ? ofCohort(connection, viewer.institutionId(), one.cohortId(), viewer.accountId(), admin)
                    : Optional.empty();
        }
        boolean everybody = scope instanceof ReportScope.OfInstitution;
        return (everybody ? admin : advisor)
                ? ofSeveral(connection, viewer.institutionId(), viewer.accountId(), everybody)
                : Optional.empty();
    }

    /** A cohort, whoever asks: for what is kept and shown to nobody yet. Empty where there is no such cohort any more. */
    public static Optional<Subject> ofCohort(Connection connection, UUID institution, UUID cohort) throws SQLException {
        return ofCohort(connection, institution, cohort, null, true);
    }

    /** The institution as a whole, whoever asks: for what is kept and shown to nobody yet. */
    public static Optional<Subject> ofInstitution(Connection connection, UUID institution) throws SQLException {
        return ofSeveral(connection, institution, null, true);
    }

    private static Optional<Subject> ofCohort(
            Connection connection, UUID institution, UUID cohort, UUID account, boolean admin) throws SQLException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("institution", institution);
        parameters.put("cohort", cohort);
        parameters.put("account", account);
        parameters.put("admin", admin);
        return OF_COHORT.first(connection, parameters, Subject::subject);
    }

    private static Optional<Subject> ofSeveral(Connection connection, UUID institution, UUID account, boolean everybody)
            throws SQLException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("institution", institution);
        parameters.put("account", account);
        parameters.put("everybody", everybody);
        return OF_SEVERAL.first(connection, parameters, Subject::subject);
    }

    private static Subject subject(ResultSet row) throws SQLException {
        Array seekers = row.getArray("seekers");
        return new Subject(
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("smallest_group"),
                Arrays.asList((UUID[]) seekers.getArray()));
    }
}
