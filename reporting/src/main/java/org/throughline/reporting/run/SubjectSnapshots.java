package org.throughline.reporting.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.reporting.figure.FigureReader;
import org.throughline.reporting.figure.Question;
import org.throughline.reporting.figure.Subject;

/**
 * Computes all figures of a cohort, or of the institution, in every breakdown, from one state of the database, and keeps them:
 * all in one transaction, so that a subject is computed as a whole or not at all. What was kept before is not computed again,
 * and of two that compute the same only one can keep it.
 */
final class SubjectSnapshots {
    private static final String SOMEBODY_ELSE_WAS_FASTER = "40001";

    private final DataSource dataSource;

    SubjectSnapshots(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a run is computed from. */
    private record Task(ReportPeriod period, Instant asOf, ZoneId zone) {
        static Task of(ResultSet row) throws SQLException {
            return new Task(
                    new ReportPeriod(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    ZoneId.of(row.getString(4)));
        }
    }

    /** Computes a subject of a run; false where there is nothing to do, because it is computed or the run has ended. */
    boolean keep(WaitingRun run, UUID subject) throws SQLException {
        try {
            return Transaction.ofSnapshot(dataSource, connection -> keep(connection, run, subject));
        } catch (SQLException failure) {
            if (SOMEBODY_ELSE_WAS_FASTER.equals(failure.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    private static boolean keep(Connection connection, WaitingRun run, UUID subject) throws SQLException {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("institution", run.institution(), "id", run.id(), "subject", subject));
        Optional<Task> task = RunSql.TASK.first(connection, parameters, Task::of);
        if (task.isEmpty()) {
            return false;
        }
        Optional<Subject> found = find(connection, run, subject);
        if (found.isPresent()) {
            compute(connection, run, task.get(), found.get(), parameters);
        }
        parameters.put("name", found.map(Subject::name).orElse(null));
        parameters.put("seekers", found.map(one -> one.seekers().size()).orElse(null));
        if (RunSql.COMPUTED.update(connection, parameters) != 1) {
            throw new SQLException("The run has ended meanwhile", SOMEBODY_ELSE_WAS_FASTER);
        }
        return true;
    }

    private static Optional<Subject> find(Connection connection, WaitingRun run, UUID subject) throws SQLException {
        return subject.equals(run.institution())
                ? Subject.ofInstitution(connection, run.institution())
                : Subject.ofCohort(connection, run.institution(), subject);
    }

    private static void compute(
            Connection connection, WaitingRun run, Task task, Subject subject, Map<String, Object> key)
            throws SQLException {
        for (Breakdown breakdown : Breakdown.values()) {
            Question question = new Question(
                    run.institution(), subject.seekers(), task.zone(), task.period(), task.asOf(), breakdown);
            Map<String, Object> parameters =
                    new HashMap<>(StoredValues.of(connection, FigureReader.read(connection, question)));
            parameters.putAll(key);
            parameters.put("breakdown", breakdown.name());
            RunSql.KEEP.update(connection, parameters);
        }
    }
}
