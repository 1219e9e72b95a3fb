package org.throughline.imports.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.domain.transfer.ExportScope;
import org.throughline.domain.transfer.ExportState;

/**
 * An export as it is stored.
 *
 * @param accountId who asked for it, and alone may have it
 * @param state how far it has come; one whose time is over has expired, whether or not its file is removed yet
 * @param bytes of the file, once it is ready
 * @param run how often it was begun; who writes for an earlier one has nothing to write any more
 * @param stopped whether somebody wants it to stop
 * @param key the secret of the link, once it is ready
 */
record ExportRecord(
        UUID id,
        UUID accountId,
        ExportScope scope,
        ExportWish wish,
        ExportState state,
        String fileName,
        long bytes,
        int run,
        boolean stopped,
        Optional<byte[]> key) {

    /** An export of an institution; locked for the transaction if it is to be changed. */
    static Optional<ExportRecord> find(Connection connection, UUID institutionId, UUID id, boolean lock)
            throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("""
                select id, account_id, scope, seeker_id, format, raw_cells,
                       case when state = 'READY' and expires_at <= now() then 'EXPIRED' else state end as state,
                       file_name, bytes, run, cancel_at is not null as stopped, download_key
                from export_job where institution_id = ? and id = ? and deleted_at is null""" + (lock ? " for update" : ""))) {
            find.setObject(1, institutionId);
            find.setObject(2, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(of(row, institutionId)) : Optional.empty();
            }
        }
    }

    private static ExportRecord of(ResultSet row, UUID institutionId) throws SQLException {
        return new ExportRecord(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                ExportScope.valueOf(row.getString("scope")),
                new ExportWish(
                        institutionId,
                        Optional.ofNullable(row.getObject("seeker_id", UUID.class)),
                        ExportFormat.valueOf(row.getString("format")),
                        row.getBoolean("raw_cells")),
                ExportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getInt("run"),
                row.getBoolean("stopped"),
                Optional.ofNullable(row.getBytes("download_key")));
    }
}
