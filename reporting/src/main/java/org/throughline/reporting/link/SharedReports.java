package org.throughline.reporting.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.reporting.secret.AddressSecret;
import org.throughline.reporting.sql.NamedStatement;

/**
 * Finds what a secret opens, by one statement; once a day another one notes that somebody looked. A secret that never was, one
 * that was revoked and one whose account was deactivated are the same: there is nothing.
 */
@ApplicationScoped
public class SharedReports {
    private static final NamedStatement FIND = new NamedStatement("""
            select l.id, l.account_id, l.about, l.cohort_id, a.roles, i.time_zone,
                   l.last_shown_on is distinct from :today::date as first_today
            from report_link l
            join account a on a.institution_id = :institution and a.id = l.account_id and a.deactivated_at is null
            join institution i on i.institution_id = :institution
            where l.institution_id = :institution and l.secret_hash = :secret""");

    private static final NamedStatement NOTE = new NamedStatement("""
            update report_link set last_shown_on = :today
            where institution_id = :institution and id = :id and last_shown_on is distinct from :today::date""");

    private DataSource dataSource;
    private Clock clock;

    /** For CDI. */
    protected SharedReports() {}

    /** What is shared in a database. */
    @Inject
    public SharedReports(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** What the secret opens now. */
    public Optional<SharedReport> find(AddressSecret secret) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection()) {
            Optional<Found> found = FIND.first(
                    connection,
                    Map.of("institution", secret.institutionId(), "secret", secret.hash(), "today", today),
                    row -> found(secret.institutionId(), row));
            if (found.isPresent() && found.get().firstToday()) {
                NOTE.update(
                        connection,
                        Map.of(
                                "institution", secret.institutionId(),
                                "id", found.get().report().linkId(),
                                "today", today));
            }
            return found.map(Found::report);
        }
    }

    private static Found found(UUID institution, ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        Viewer viewer = new Viewer(
                institution,
                row.getObject("account_id", UUID.class),
                Optional.empty(),
                Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).collect(Collectors.toSet()),
                ZoneId.of(row.getString("time_zone")));
        return new Found(
                new SharedReport(row.getObject("id", UUID.class), viewer, StoredReportLinks.scope(row)),
                row.getBoolean("first_today"));
    }

    private record Found(SharedReport report, boolean firstToday) {}
}
