package org.throughline.imports.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** Files are kept for a day: long enough to be fetched, and no longer, because they hold everything. */
public final class ExpiredExports {
    /** For how long after it is ready. */
    static final Duration KEPT = Duration.ofDays(1);

    private ExpiredExports() {}

    /** Removes the files of an institution whose time is over. */
    public static void remove(Connection connection, UUID institutionId) throws SQLException {
        run(connection, """
                delete from export_chunk c using export_job e
                where c.institution_id = ? and e.institution_id = ? and e.id = c.export_id
                  and e.state = 'READY' and e.expires_at <= now()""", institutionId, institutionId);
        run(connection, """
                update export_job e set state = 'EXPIRED', download_key = null, version = e.version + 1
                where e.institution_id = ? and e.state = 'READY' and e.expires_at <= now()""", institutionId);
    }

    /** Removes what was written of an export. */
    static void removePieces(Connection connection, UUID institutionId, UUID exportId) throws SQLException {
        run(connection, "delete from export_chunk where institution_id = ? and export_id = ?", institutionId, exportId);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
