package org.throughline.imports.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.transfer.ImportState;
import org.throughline.imports.FileRefused;
import org.throughline.imports.target.Counts;

/**
 * What jobs note in {@code bulk_import}. A runner names its run in each statement: once another node has begun a later run,
 * none of the earlier one's transactions can end, so that every row is merged exactly once.
 */
final class ImportRuns {
    /** Why a file is refused, and where. */
    static final String FAULT =
            "fault_code = ?, fault_message = ?, fault_sheet = ?, fault_line = ?::bigint, fault_column = ?";

    private final Connection connection;

    ImportRuns(Connection connection) {
        this.connection = connection;
    }

    /** Imports with something to do, over all institutions, the longest waiting first. */
    List<TenantKey> atWork() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select institution_id, id from imports_at_work()")) {
            List<TenantKey> imports = new ArrayList<>();
            while (rows.next()) {
                imports.add(new TenantKey(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
            }
            return imports;
        }
    }

    /** An import. */
    Optional<ImportRecord> find(UUID institutionId, UUID id) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select " + ImportRecord.COLUMNS
                + " from bulk_import where institution_id = ? and id = ? and deleted_at is null")) {
            find.setObject(1, institutionId);
            find.setObject(2, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(ImportRecord.of(row)) : Optional.empty();
            }
        }
    }

    /** Begins a run; all earlier ones are over. */
    ImportRecord begin(ImportRecord work, String node) throws SQLException {
        change(work, "run = run + 1, node = ?, started_at = coalesce(started_at, now())", node);
        return find(work.institutionId(), work.id()).orElseThrow();
    }

    /** Notes in which batch execution the run goes on. */
    void executesAs(ImportRecord run, long executionId) throws SQLException {
        change(run, "execution_id = ?", executionId);
    }

    /**
     * Stops a runner that is no longer the latest, or is to stop.
     *
     * @throws RunEnded when there is nothing more to do for this run
     */
    void goesOn(ImportRecord run) throws SQLException {
        ImportRecord now = find(run.institutionId(), run.id()).orElseThrow(() -> new RunEnded("the import is gone"));
        if (now.run() != run.run() || now.state() != run.state()) {
            throw new RunEnded("another run has begun");
        }
        if (now.cancelled() && now.state() != ImportState.UNDOING) {
            throw new RunEnded("somebody stopped it");
        }
    }

    /** The rows that the file may have, from how far the reading has come in its bytes. */
    void read(ImportRecord run, long rows, long staged, long rejected, long bytes) throws SQLException {
        change(run, """
                rows_read = rows_read + ?, staged_rows = staged_rows + ?, rejected_rows = rejected_rows + ?,
                bytes_read = ?""", rows, staged, rejected, bytes);
    }

    void beginsReading(ImportRecord run) throws SQLException {
        change(run, """
                phase = 'READING', rows_read = 0, staged_rows = 0, rejected_rows = 0, bytes_read = 0, rows_expected = null,
                created_rows = 0, updated_rows = 0, unchanged_rows = 0, duplicate_rows = 0, rows_merged = 0""");
    }

    void hasRead(ImportRecord run) throws SQLException {
        change(run, "phase = 'READ', rows_expected = rows_read");
    }

    /** Notes that rows are matched; some may have been rejected for it. */
    void hasMatched(ImportRecord run, long staged) throws SQLException {
        change(run, """
                phase = 'MATCHED', rows_merged = 0, staged_rows = ?,
                rejected_rows = (select count(*) from import_rejection r
                                 where r.institution_id = bulk_import.institution_id and r.import_id = bulk_import.id)""", staged);
    }

    void beginsMerging(ImportRecord run) throws SQLException {
        change(run, "phase = 'MERGING'");
    }

    void merged(ImportRecord run, long rows) throws SQLException {
        change(run, "rows_merged = rows_merged + ?", rows);
    }

    void counts(ImportRecord run, Counts counts) throws SQLException {
        change(
                run,
                "created_rows = ?, updated_rows = ?, unchanged_rows = ?, duplicate_rows = ?",
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.duplicates());
    }

    void kept(ImportRecord run, long rows) throws SQLException {
        change(run, "kept_rows = ?", rows);
    }

    /** Ends the run: the import gets another state, in which the next step begins anew. */
    void becomes(ImportRecord run, ImportState next) throws SQLException {
        if (!run.state().canBecome(next)) {
            throw new IllegalStateException(run.state() + " cannot become " + next);
        }
        boolean ended = !ImportState.atWork().contains(next);
        change(
                run,
                "state = ?, version = version + 1, execution_id = null" + (ended ? ", finished_at = now()" : ""),
                next.name());
    }

    /** Notes why the file as a whole is refused. */
    void fault(ImportRecord run, FileRefused refused) throws SQLException {
        change(
                run,
                FAULT,
                refused.fault().name(),
                refused.getMessage(),
                refused.sheet().orElse(null),
                refused.line().isPresent() ? refused.line().getAsLong() : null,
                refused.column().orElse(null));
    }

    /** Notes that it failed for a reason of our own. */
    void failure(ImportRecord run, String message) throws SQLException {
        change(run, "fault_code = 'INTERNAL_ERROR', fault_message = ?", message);
    }

    private void change(ImportRecord run, String assignments, Object... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement("update bulk_import set " + assignments
                + " where institution_id = ? and id = ? and run = ? and state = ?")) {
            int position = 1;
            for (Object value : values) {
                change.setObject(position++, value);
            }
            change.setObject(position++, run.institutionId());
            change.setObject(position++, run.id());
            change.setObject(position++, run.run());
            change.setObject(position, run.state().name());
            if (change.executeUpdate() == 0) {
                throw new RunEnded("another run has begun");
            }
        }
    }

    /** A runner has nothing more to do: its import was stopped, or goes on elsewhere. */
    static final class RunEnded extends RuntimeException {
        RunEnded(String message) {
            super(message);
        }
    }
}
