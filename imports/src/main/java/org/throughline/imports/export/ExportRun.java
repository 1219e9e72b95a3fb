package org.throughline.imports.export;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.throughline.domain.transfer.ExportState;

/**
 * Writes an export into its pieces. Each piece is a transaction that names the run: once a later run has begun, because this
 * one's node was taken for dead, the earlier one cannot write any more. A run that broke off leaves nothing that counts; the
 * next one begins anew. Runs take part in no other transaction.
 */
public final class ExportRun {
    private static final Logger LOG = Logger.getLogger(ExportRun.class);
    private static final int KEY_BYTES = 32;

    private final DataSource dataSource;
    private final SecureRandom random = new SecureRandom();

    public ExportRun(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Begins a run of an export that waits or broke off; all earlier runs are over. Empty when there is nothing to do. */
    public OptionalInt begin(UUID institutionId, UUID exportId, String node) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement begin = connection.prepareStatement("""
                        update export_job set state = 'RUNNING', run = run + 1, node = ?, rows_written = 0, bytes = 0
                        where institution_id = ? and id = ? and state in ('QUEUED', 'RUNNING') and deleted_at is null
                        returning run""")) {
            begin.setString(1, node);
            begin.setObject(2, institutionId);
            begin.setObject(3, exportId);
            try (ResultSet row = begin.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    /** Writes the export, unless another run has begun or somebody stopped it; returns how it stands then. */
    public ExportState run(UUID institutionId, UUID exportId, int run) throws SQLException {
        ExportRecord export = find(institutionId, exportId)
                .filter(found -> found.run() == run && found.state() == ExportState.RUNNING)
                .orElse(null);
        if (export == null) {
            return find(institutionId, exportId).map(ExportRecord::state).orElse(ExportState.CANCELLED);
        }
        PieceStream pieces = new PieceStream(dataSource, institutionId, exportId, run);
        try {
            pieces.begin();
            new ExportWriter(dataSource).write(export.wish(), pieces, pieces::written);
            pieces.finish();
            return end(institutionId, exportId, run, ExportState.READY, Optional.empty());
        } catch (PieceStream.Ended ended) {
            return end(institutionId, exportId, run, ExportState.CANCELLED, Optional.empty());
        } catch (IOException | SQLException | RuntimeException failure) {
            LOG.errorf(failure, "Export %s failed", exportId);
            return end(institutionId, exportId, run, ExportState.FAILED, Optional.of("INTERNAL_ERROR"));
        }
    }

    /** Ends the run, if it is still the one that counts. */
    private ExportState end(UUID institutionId, UUID exportId, int run, ExportState state, Optional<String> fault)
            throws SQLException {
        boolean ready = state == ExportState.READY;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement end = connection.prepareStatement("""
                        update export_job
                        set state = ?, fault_code = ?, fault_message = ?, download_key = ?, finished_at = now(),
                            expires_at = now() + ?::interval, version = version + 1
                        where institution_id = ? and id = ? and run = ? and state = 'RUNNING'""")) {
            end.setString(1, state.name());
            end.setString(2, fault.orElse(null));
            end.setString(
                    3,
                    fault.map(code -> "Something went wrong here; ask for the export again.")
                            .orElse(null));
            end.setBytes(4, ready ? key() : null);
            end.setString(5, ExpiredExports.KEPT.toString());
            end.setObject(6, institutionId);
            end.setObject(7, exportId);
            end.setInt(8, run);
            boolean counts = end.executeUpdate() == 1;
            if (counts && !ready) {
                ExpiredExports.removePieces(connection, institutionId, exportId);
            }
            ExpiredExports.remove(connection, institutionId);
        }
        return find(institutionId, exportId).map(ExportRecord::state).orElse(ExportState.CANCELLED);
    }

    private byte[] key() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private Optional<ExportRecord> find(UUID institutionId, UUID exportId) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return ExportRecord.find(connection, institutionId, exportId, false);
        }
    }
}
