package org.throughline.imports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.throughline.imports.archive.SeekerArchive;
import org.throughline.imports.history.Column;

/**
 * Writes an export as it reads it. All rows come from one snapshot, through a cursor, so that memory does not grow with
 * them.
 */
public final class ExportWriter {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(institution|seeker)\\b");
    private static final int ROWS_AT_ONCE = 1_000;

    private final DataSource dataSource;

    public ExportWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Hears how far an export has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * After some more rows.
         *
         * @param rows written so far
         */
        void written(long rows) throws IOException;
    }

    /** Writes what was asked for; returns how many rows it was. The stream stays open. */
    public long write(ExportWish wish, OutputStream out, Progress progress) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                begin(connection, wish);
                return switch (wish.format()) {
                    case VCARD -> new VcardWriter(connection, wish, progress).write(out);
                    case ARCHIVE -> archive(connection, wish, out, progress);
                    case CSV, JSON, XLSX -> write(connection, wish, form(wish, out), progress);
                };
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * One snapshot for all tables; nobody waits for a single statement. An institution's tables are read whole, and so joined
     * whole: where statistics are older than a large import, PostgreSQL would look through one of them for each row of another.
     */
    private static void begin(Connection connection, ExportWish wish) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
            statement.execute("set local statement_timeout = 0");
            statement.execute("set local jit = off");
            if (wish.seekerId().isEmpty()) {
                statement.execute("set local enable_nestloop = off");
            }
        }
    }

    private static ExportForm form(ExportWish wish, OutputStream out) {
        return switch (wish.format()) {
            case CSV -> new CsvForm(out, wish.rawCells());
            case JSON -> new JsonForm(out);
            case XLSX -> new WorkbookForm(out, wish.rawCells());
            case VCARD, ARCHIVE -> throw new IllegalArgumentException("no tables of the catalogue");
        };
    }

    private static long archive(Connection connection, ExportWish wish, OutputStream out, Progress progress)
            throws SQLException, IOException {
        long count = new SeekerArchive(
                        connection, wish.institutionId(), wish.seekerId().orElseThrow())
                .write(out, wish.rawCells(), progress::written);
        progress.written(count);
        return count;
    }

    private static long write(Connection connection, ExportWish wish, ExportForm form, Progress progress)
            throws SQLException, IOException {
        long count = 0;
        for (ExportedTable table : ExportedTable.of(wish.scope())) {
            form.begin(table);
            try (PreparedStatement statement = prepare(connection, table.sql(), wish);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    form.row(values(table.columns(), rows));
                    count++;
                    if (count % ROWS_AT_ONCE == 0) {
                        progress.written(count);
                    }
                }
            }
        }
        form.finish();
        progress.written(count);
        return count;
    }

    private static List<Optional<Object>> values(List<Column> columns, ResultSet row) throws SQLException {
        List<Optional<Object>> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            values.add(column.kind().stored(row, values.size() + 1));
        }
        return values;
    }

    /** A statement that reads through a cursor. */
    static PreparedStatement prepare(Connection connection, String sql, ExportWish wish) throws SQLException {
        List<UUID> values = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(sql);
        String positional = parameters.replaceAll(found -> {
            values.add(
                    found.group(1).equals("institution")
                            ? wish.institutionId()
                            : wish.seekerId().orElseThrow());
            return "?";
        });
        PreparedStatement statement = connection.prepareStatement(positional);
        statement.setFetchSize(ROWS_AT_ONCE);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
