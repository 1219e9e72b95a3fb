package org.throughline.reporting.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.report.ReportRunFault;
import org.throughline.domain.report.ReportRunReason;
import org.throughline.domain.report.ReportRunState;
import org.throughline.reporting.figure.FigureCatalogue;

/** Which runs there are and how far they have come, in the transaction of the connection. */
final class RunBook {
    private final Connection connection;

    RunBook(Connection connection) {
        this.connection = connection;
    }

    /** Notes a run that is to be done; false where the same waits or runs already, or the night has had its run. */
    boolean create(NewRun run) throws SQLException {
        Map<String, Object> parameters = parameters(run);
        boolean created = RunSql.CREATE.update(connection, parameters) == 1;
        if (created) {
            RunSql.SUBJECTS.update(connection, parameters);
        }
        return created;
    }

    /** The run that is at work on the same cohorts and period. */
    Optional<UUID> sameAtWork(NewRun run) throws SQLException {
        return RunSql.SAME_AT_WORK.first(connection, parameters(run), row -> row.getObject(1, UUID.class));
    }

    private static Map<String, Object> parameters(NewRun run) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("institution", run.institution());
        parameters.put("id", run.id());
        parameters.put(
                "reason", (run.night().isPresent() ? ReportRunReason.NIGHTLY : ReportRunReason.ON_DEMAND).name());
        parameters.put("night", run.night().orElse(null));
        parameters.put("askedBy", run.askedBy().orElse(null));
        parameters.put("cohorts", run.cohorts());
        parameters.put("from", run.period().from());
        parameters.put("to", run.period().to());
        parameters.put("asOf", run.asOf());
        parameters.put("definitions", FigureCatalogue.VERSION);
        parameters.put("now", run.queuedAt());
        return parameters;
    }

    /** Runs with something left to do, over all institutions, in the order in which they are done. */
    List<WaitingRun> atWork() throws SQLException {
        return RunSql.AT_WORK.rows(
                connection,
                Map.of(),
                row -> new WaitingRun(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
    }

    /** Begins, or goes on; false where there is nothing more to do. */
    boolean begin(WaitingRun run, Instant now) throws SQLException {
        return RunSql.BEGIN.update(connection, parameters(run, now)) == 1;
    }

    /** The subjects that are not computed yet, in order. */
    List<UUID> left(WaitingRun run) throws SQLException {
        return RunSql.LEFT.rows(
                connection,
                Map.of("institution", run.institution(), "id", run.id()),
                row -> row.getObject(1, UUID.class));
    }

    /** Ends a run of which everything is computed; false where something is left, or it has ended otherwise. */
    boolean finish(WaitingRun run, Instant now) throws SQLException {
        return RunSql.FINISH.update(connection, parameters(run, now)) == 1;
    }

    /** Stops a run and throws away what it computed; false where it has ended already. */
    boolean cancel(WaitingRun run, Instant now) throws SQLException {
        return end(run, ReportRunState.CANCELLED, null, now);
    }

    /** Gives a run up and throws away what it computed; false where it has ended already. */
    boolean fail(WaitingRun run, ReportRunFault fault, Instant now) throws SQLException {
        return end(run, ReportRunState.FAILED, fault.name(), now);
    }

    private boolean end(WaitingRun run, ReportRunState state, String fault, Instant now) throws SQLException {
        Map<String, Object> parameters = parameters(run, now);
        parameters.put("state", state.name());
        parameters.put("fault", fault);
        boolean ended = RunSql.END.update(connection, parameters) == 1;
        if (ended) {
            RunSql.FORGET.update(connection, parameters);
        }
        return ended;
    }

    private static Map<String, Object> parameters(WaitingRun run, Instant now) {
        return new HashMap<>(Map.of("institution", run.institution(), "id", run.id(), "now", now));
    }
}
