package org.throughline.imports.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.throughline.domain.transfer.ImportState;
import org.throughline.imports.FileRefused;

/** What becomes of an import whose job broke off. */
final class ImportAftermath {
    private static final Logger LOG = Logger.getLogger(ImportAftermath.class);
    /** The database went away, has no room or no time, or somebody else was faster. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "40", "55", "23");

    private final Connection connection;
    private final ImportRuns runs;

    ImportAftermath(Connection connection) {
        this.connection = connection;
        this.runs = new ImportRuns(connection);
    }

    /**
     * Draws the conclusion.
     *
     * @param last whether it was tried often enough
     * @return whether the import stays at work, to be begun again
     */
    boolean of(RunningImport ended, Throwable failure, boolean last) throws SQLException {
        ImportRecord run = ended.run();
        Optional<ImportRecord> now = runs.find(run.institutionId(), run.id())
                .filter(found -> found.run() == run.run() && found.state() == run.state());
        if (now.isEmpty()) {
            return false;
        }
        if (now.get().cancelled() && now.get().state() != ImportState.UNDOING) {
            stopped(now.get());
            return false;
        }
        Optional<FileRefused> refused = cause(failure, FileRefused.class);
        if (refused.isPresent()) {
            runs.fault(run, refused.get());
            end(run, ImportState.REFUSED);
            return false;
        }
        if (isPassing(failure) && !last) {
            LOG.infof("Import %s broke off and goes on: %s", run.id(), failure.getMessage());
            return true;
        }
        LOG.errorf(failure, "Import %s failed", run.id());
        runs.failure(run, "Something went wrong here. The import can be started again.");
        end(run, ImportState.FAILED);
        return false;
    }

    /** Somebody stopped it: what was merged is taken back. */
    void stopped(ImportRecord run) throws SQLException {
        boolean merged =
                run.phase().filter(phase -> phase == ImportPhase.MERGING).isPresent();
        if (run.state() == ImportState.IMPORTING && merged) {
            runs.becomes(run, ImportState.UNDOING);
        } else {
            end(run, ImportState.CANCELLED);
        }
    }

    private void end(ImportRecord run, ImportState state) throws SQLException {
        if (state != ImportState.FAILED) {
            Staging.of(run.id()).drop(connection);
        }
        runs.becomes(run, state);
    }

    /** Whether it may go better the next time. The pool of connections wraps what the database says, and gives no state. */
    static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null
                            || PASSING.contains(sql.getSQLState().substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
