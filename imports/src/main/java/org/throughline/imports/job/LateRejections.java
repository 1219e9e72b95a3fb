package org.throughline.imports.job;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.SourceRows;
import org.throughline.imports.target.SensitiveColumns;
import org.throughline.imports.target.TableLayout;

/**
 * Rows that were rejected when all were there, and of which only the place is known: their cells are looked up in the file,
 * which is cheaper than to keep the cells of all rows for the sake of few.
 */
final class LateRejections {
    private LateRejections() {}

    static void complete(Connection connection, RunningImport running) throws SQLException, IOException {
        Set<Place> missing = missing(connection, running.run());
        if (missing.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                update import_rejection set cells = ?, sheet_name = nullif(?, '')
                where institution_id = ? and import_id = ? and sheet = ? and line = ?""")) {
            for (TableLayout table : running.tables()) {
                SensitiveColumns sensitive = SensitiveColumns.in(table.head().columns());
                try (SourceRows rows = running.source().rows(table.head())) {
                    while (rows.hasNext()) {
                        SourceRow row = rows.next();
                        if (missing.contains(new Place(row.sheet(), row.line()))) {
                            update.setArray(
                                    1,
                                    connection.createArrayOf(
                                            "text",
                                            sensitive.blanked(row).cells().toArray()));
                            update.setString(2, table.head().name());
                            update.setObject(3, running.run().institutionId());
                            update.setObject(4, running.run().id());
                            update.setInt(5, row.sheet());
                            update.setLong(6, row.line());
                            update.addBatch();
                        }
                    }
                }
                update.executeBatch();
            }
        }
    }

    private static Set<Place> missing(Connection connection, ImportRecord run) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select sheet, line from import_rejection
                where institution_id = ? and import_id = ? and cells = '{}'""")) {
            query.setObject(1, run.institutionId());
            query.setObject(2, run.id());
            Set<Place> places = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    places.add(new Place(rows.getInt(1), rows.getLong(2)));
                }
            }
            return places;
        }
    }

    private record Place(int sheet, long line) {}
}
