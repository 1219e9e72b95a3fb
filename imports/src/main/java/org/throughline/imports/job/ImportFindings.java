package org.throughline.imports.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.throughline.imports.target.Preview;

/** What a person is shown of a dry run: the counts, and the first rows of each verdict. */
final class ImportFindings {
    /** How many rows of each verdict are shown. */
    static final int MOST_SHOWN = 50;

    private ImportFindings() {}

    /** Shows what is known so far, instead of what was shown before. */
    static void show(Connection connection, RunningImport running) throws SQLException {
        ImportRecord run = running.run();
        new ImportRuns(connection).counts(run, running.target().counts(running.work(connection)));
        delete(connection, "import_preview", run);
        keep(connection, run, running.target().preview(running.work(connection), MOST_SHOWN));
        keepRejected(connection, run);
    }

    /** Forgets what an earlier reading of the file found. */
    static void forget(Connection connection, ImportRecord run) throws SQLException {
        delete(connection, "import_preview", run);
        delete(connection, "import_rejection", run);
    }

    private static void keep(Connection connection, ImportRecord run, List<Preview> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into import_preview (institution_id, import_id, verdict, sheet, line, label, detail)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            for (Preview row : rows) {
                insert.setObject(1, run.institutionId());
                insert.setObject(2, run.id());
                insert.setString(3, row.verdict().name());
                insert.setInt(4, row.sheet());
                insert.setLong(5, row.line());
                insert.setString(6, row.label());
                insert.setString(7, row.detail().orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void keepRejected(Connection connection, ImportRecord run) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into import_preview (institution_id, import_id, verdict, sheet, line, sheet_name, label, detail)
                select institution_id, import_id, 'REJECTED', sheet, line, sheet_name,
                       left(array_to_string(cells, ' '), 200), reason
                from import_rejection
                where institution_id = ? and import_id = ?
                order by sheet, line limit ?""")) {
            insert.setObject(1, run.institutionId());
            insert.setObject(2, run.id());
            insert.setInt(3, MOST_SHOWN);
            insert.executeUpdate();
        }
    }

    private static void delete(Connection connection, String table, ImportRecord run) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + table + " where institution_id = ? and import_id = ?")) {
            delete.setObject(1, run.institutionId());
            delete.setObject(2, run.id());
            delete.executeUpdate();
        }
    }
}
