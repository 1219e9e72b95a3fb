package org.throughline.reporting.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportRun;
import org.throughline.domain.report.ReportRuns;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.reporting.figure.ReportFailure;
import org.throughline.reporting.sql.NamedStatement;

/** Runs as rows of {@code report_run}; what is asked for here is done by {@link RunKeeper}. */
@ApplicationScoped
public class StoredReportRuns implements ReportRuns {
    private static final int TRIES = 5;

    private DataSource dataSource;
    private Ids ids;
    private Clock clock;
    private ReportSettings settings;

    /** For CDI. */
    protected StoredReportRuns() {}

    @Inject
    public StoredReportRuns(DataSource dataSource, Ids ids, Clock clock, ReportSettings settings) {
        this.dataSource = dataSource;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Outcome<UUID> start(Viewer viewer, Set<UUID> cohorts, Optional<ReportPeriod> period) {
        if (cohorts.size() > MOST_COHORTS) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.OUT_OF_RANGE, "Name %d cohorts at most.".formatted(MOST_COHORTS))
                            .at("cohortIds"));
        }
        try (Connection connection = dataSource.getConnection()) {
            Set<UUID> visible = Rights.seesReports(viewer) ? cohorts(connection, viewer) : Set.of();
            boolean theirs = Rights.isAdmin(viewer) || !visible.isEmpty();
            if (!theirs || !visible.containsAll(cohorts)) {
                return Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, "There is no such cohort that you look after.")
                        .at("cohortIds"));
            }
            Set<UUID> wanted = cohorts.isEmpty() && !Rights.isAdmin(viewer) ? visible : cohorts;
            Instant now = clock.instant();
            return Outcome.done(start(
                    connection,
                    new NewRun(
                            viewer.institutionId(),
                            ids.next(),
                            Optional.empty(),
                            Optional.of(viewer.accountId()),
                            new TreeSet<>(wanted),
                            period.isPresent() ? period.get() : usual(connection, viewer, now),
                            now,
                            now)));
        } catch (SQLException failure) {
            throw new ReportFailure(failure);
        }
    }

    /** The run, or the one that is at work already; that one may end between the two statements. */
    private static UUID start(Connection connection, NewRun run) throws SQLException {
        RunBook book = new RunBook(connection);
        for (int i = 0; i < TRIES; i++) {
            if (book.create(run)) {
                return run.id();
            }
            Optional<UUID> same = book.sameAtWork(run);
            if (same.isPresent()) {
                return same.get();
            }
        }
        throw new IllegalStateException("runs of the same end faster than they can be asked for");
    }

    private ReportPeriod usual(Connection connection, Viewer viewer, Instant now) throws SQLException {
        String zone = VisibleRunSql.ZONE
                .first(connection, Map.of("institution", viewer.institutionId()), row -> row.getString(1))
                .orElseThrow();
        return settings.periodOf(now.atZone(ZoneId.of(zone)).toLocalDate());
    }

    private static Set<UUID> cohorts(Connection connection, Viewer viewer) throws SQLException {
        return new HashSet<>(
                VisibleRunSql.COHORTS.rows(connection, Rights.of(viewer), row -> row.getObject(1, UUID.class)));
    }

    @Override
    public Outcome<UUID> cancel(Viewer viewer, UUID id) {
        Map<String, Object> parameters = Rights.of(viewer);
        parameters.put("id", id);
        try (Connection connection = dataSource.getConnection()) {
            Optional<Asked> asked = Rights.seesReports(viewer)
                    ? VisibleRunSql.ASKER.first(connection, parameters, Asked::of)
                    : Optional.empty();
            if (asked.isEmpty()) {
                return refused(RefusalCode.NOT_FOUND, "There is nothing of this id.");
            }
            if (!Rights.isAdmin(viewer) && !asked.get().by().equals(Optional.of(viewer.accountId()))) {
                return refused(RefusalCode.NOT_ALLOWED, "Only administrators may stop what somebody else asked for.");
            }
            WaitingRun run = new WaitingRun(viewer.institutionId(), id);
            return new RunBook(connection).cancel(run, clock.instant())
                    ? Outcome.done(id)
                    : refused(RefusalCode.ALREADY_SETTLED, "This run has ended.");
        } catch (SQLException failure) {
            throw new ReportFailure(failure);
        }
    }

    private static Outcome<UUID> refused(RefusalCode code, String message) {
        return Outcome.refused(Refusal.of(code, message).at("id"));
    }

    @Override
    public Optional<ReportRun> find(Viewer viewer, UUID id) {
        Map<String, Object> parameters = Rights.of(viewer);
        parameters.put("id", id);
        return runs(viewer, VisibleRunSql.RUN, parameters).stream().findFirst();
    }

    @Override
    public List<ReportRun> latest(Viewer viewer, int most) {
        Map<String, Object> parameters = Rights.of(viewer);
        parameters.put("most", most);
        return runs(viewer, VisibleRunSql.LATEST, parameters);
    }

    private List<ReportRun> runs(Viewer viewer, NamedStatement statement, Map<String, ?> parameters) {
        if (!Rights.seesReports(viewer)) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection()) {
            return statement.rows(connection, parameters, RunRow::run);
        } catch (SQLException failure) {
            throw new ReportFailure(failure);
        }
    }

    /** Who asked for a run; nobody for a nightly one. */
    private record Asked(Optional<UUID> by) {
        static Asked of(ResultSet row) throws SQLException {
            return new Asked(Optional.ofNullable(row.getObject("asked_by", UUID.class)));
        }
    }
}
