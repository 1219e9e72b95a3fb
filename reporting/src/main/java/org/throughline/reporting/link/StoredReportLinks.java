package org.throughline.reporting.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.ReportLink;
import org.throughline.domain.report.ReportLinks;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.reporting.figure.Subject;
import org.throughline.reporting.secret.AddressSecret;
import org.throughline.reporting.secret.AddressSecret.Purpose;
import org.throughline.reporting.sql.NamedStatement;

/** Addresses as rows of {@code report_link}. A revoked one is deleted, so that nothing tells it from one that never was. */
@ApplicationScoped
public class StoredReportLinks implements ReportLinks {
    /** Where charts are shown to whoever knows the address. */
    public static final String FOLDER = "/charts/";

    /** Locks the account, so that two that are made at once are counted one after the other. */
    private static final NamedStatement COUNT = new NamedStatement("""
            select (select count(*) from report_link l
                    where l.institution_id = :institution and l.account_id = a.id) as links
            from account a
            where a.institution_id = :institution and a.id = :account
            for no key update""");

    private static final NamedStatement CREATE = new NamedStatement("""
            insert into report_link (institution_id, id, account_id, about, cohort_id, secret_hash, created_at)
            values (:institution, :id, :account, :about, :cohort, :secret, :now)""");

    private static final NamedStatement REVOKE = new NamedStatement("""
            delete from report_link
            where institution_id = :institution and id = :id and (account_id = :account or :everybodys)""");

    private static final NamedStatement LINKS = new NamedStatement("""
            select l.id, l.about, l.cohort_id, coalesce(c.name, i.name) as name, a.name as made_by, l.created_at,
                   l.last_shown_on
            from report_link l
            join institution i on i.institution_id = :institution
            join account a on a.institution_id = :institution and a.id = l.account_id
            left join cohort c on c.institution_id = :institution and c.id = l.cohort_id
            where l.institution_id = :institution and (l.account_id = :account or :everybodys)
            order by l.created_at desc, l.id desc""");

    private DataSource dataSource;
    private Ids ids;
    private Clock clock;
    private SecureRandom random;

    /** For CDI. */
    protected StoredReportLinks() {}

    /** Addresses in a database. */
    @Inject
    public StoredReportLinks(DataSource dataSource, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
        this.random = new SecureRandom();
    }

    @Override
    public Outcome<NewReportLink> create(Viewer viewer, ReportScope scope) {
        return with(connection -> {
            if (Subject.find(connection, viewer, scope).isEmpty()) {
                return Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, "There is no such report."));
            }
            Map<String, Object> parameters = of(viewer);
            if (COUNT.first(connection, parameters, row -> row.getInt("links")).orElseThrow() >= MOST) {
                return Outcome.refused(Refusal.of(
                        RefusalCode.OUT_OF_RANGE,
                        "You share charts at %d addresses already; let one of them end first.".formatted(MOST)));
            }
            AddressSecret secret = AddressSecret.random(Purpose.CHARTS, viewer.institutionId(), random);
            UUID id = ids.next();
            parameters.put("id", id);
            parameters.put("about", about(scope));
            parameters.put("cohort", scope instanceof ReportScope.OfCohort one ? one.cohortId() : null);
            parameters.put("secret", secret.hash());
            parameters.put("now", clock.instant());
            CREATE.update(connection, parameters);
            return Outcome.done(new NewReportLink(id, FOLDER + secret.text()));
        });
    }

    @Override
    public Outcome<UUID> revoke(Viewer viewer, UUID id) {
        Map<String, Object> parameters = of(viewer);
        parameters.put("id", id);
        return with(connection -> REVOKE.update(connection, parameters) == 1
                ? Outcome.done(id)
                : Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, "There is nothing of this id.")));
    }

    @Override
    public List<ReportLink> links(Viewer viewer) {
        return with(connection -> LINKS.rows(connection, of(viewer), StoredReportLinks::link));
    }

    private static Map<String, Object> of(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("institution", viewer.institutionId());
        parameters.put("account", viewer.accountId());
        parameters.put("everybodys", viewer.roles().contains(Role.ADMIN));
        return parameters;
    }

    private static ReportLink link(ResultSet row) throws SQLException {
        return new ReportLink(
                row.getObject("id", UUID.class),
                scope(row),
                row.getString("name"),
                row.getString("made_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_shown_on", LocalDate.class)));
    }

    private static String about(ReportScope scope) {
        if (scope instanceof ReportScope.OfCohort) {
            return "COHORT";
        }
        return scope instanceof ReportScope.OfAdvisor ? "ADVISOR" : "INSTITUTION";
    }

    /** What a row is about. */
    static ReportScope scope(ResultSet row) throws SQLException {
        return switch (row.getString("about")) {
            case "COHORT" -> new ReportScope.OfCohort(row.getObject("cohort_id", UUID.class));
            case "ADVISOR" -> new ReportScope.OfAdvisor();
            default -> new ReportScope.OfInstitution();
        };
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("Addresses of charts could not be read or changed", failure);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
