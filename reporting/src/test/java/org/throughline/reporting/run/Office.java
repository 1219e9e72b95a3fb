package org.throughline.reporting.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportScope;
import org.throughline.reporting.figure.Campus;
import org.throughline.reporting.figure.StoredReports;

/** A campus whose reports are computed as by a server, at a moment that stands still, but without a batch runtime. */
final class Office {
    static final ReportPeriod MARCH = new ReportPeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    static final ReportSettings SETTINGS = new ReportSettings(OptionalInt.of(3), 28, 92, 2);

    private final Campus campus;
    private final Instant now;
    private final Viewer admin;

    Office(Campus campus, Instant now) {
        this.campus = campus;
        this.now = now;
        this.admin = viewer(campus.account("ADMIN"), Role.ADMIN);
    }

    Campus campus() {
        return campus;
    }

    Viewer admin() {
        return admin;
    }

    Viewer advisorOf(UUID... cohorts) {
        UUID account = campus.account("ADVISOR");
        for (UUID cohort : cohorts) {
            campus.looksAfter(account, cohort);
        }
        return viewer(account, Role.ADVISOR);
    }

    Viewer viewer(UUID account, Role role) {
        return new Viewer(campus.id(), account, Optional.empty(), Set.of(role), ZoneOffset.UTC);
    }

    Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    StoredReportRuns runs() {
        return new StoredReportRuns(campus.dataSource(), Campus::newId, clock(), SETTINGS);
    }

    StoredSnapshots snapshots() {
        return snapshots(campus.dataSource());
    }

    StoredSnapshots snapshots(DataSource dataSource) {
        return new StoredSnapshots(dataSource, SETTINGS);
    }

    /** Asks for a run of all, computes it and ends it. */
    UUID ran(ReportPeriod period) throws SQLException {
        UUID run = runs().start(admin, Set.of(), Optional.of(period)).orElseThrow();
        compute(run);
        return run;
    }

    void compute(UUID id) throws SQLException {
        WaitingRun run = begun(id);
        for (UUID subject : left(run)) {
            new SubjectSnapshots(campus.dataSource()).keep(run, subject);
        }
        book(book -> book.finish(run, now));
    }

    WaitingRun begun(UUID id) throws SQLException {
        WaitingRun run = new WaitingRun(campus.id(), id);
        book(book -> book.begin(run, now));
        return run;
    }

    List<UUID> left(WaitingRun run) throws SQLException {
        return book(book -> book.left(run));
    }

    <T> T book(Use<T> use) throws SQLException {
        try (Connection connection = campus.dataSource().getConnection()) {
            return use.of(new RunBook(connection));
        }
    }

    /** What one does with the book. */
    interface Use<T> {
        T of(RunBook book) throws SQLException;
    }

    CohortReport live(ReportScope scope, ReportPeriod period, Breakdown breakdown) {
        return new StoredReports(campus.dataSource(), clock())
                .report(admin, scope, period, breakdown)
                .orElseThrow();
    }

    CohortReport kept(UUID run, ReportScope scope, Breakdown breakdown) {
        return snapshots().report(admin, run, scope, breakdown).orElseThrow();
    }

    String answer(String sql, Object... values) throws SQLException {
        try (Connection connection = campus.dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
