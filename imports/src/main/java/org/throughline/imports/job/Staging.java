package org.throughline.imports.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.imports.target.ImportTarget;
import org.throughline.imports.target.StagedColumn;

/**
 * The staging table of one import. It is unlogged: a crash of the application leaves it as it is, a crash of the database
 * empties it, and then the file is read again from the spool. Each import has a table of its own, which is dropped at once
 * where rows of a shared one would have to be deleted and vacuumed.
 *
 * @param table its name, with the schema
 */
public record Staging(String table) {
    private static final List<StagedColumn> OF_ALL = List.of(
            new StagedColumn("sheet", "int not null"),
            new StagedColumn("line", "bigint not null"),
            new StagedColumn("cells", "text[]"));

    /** The staging table of an import, whether or not it is there. */
    public static Staging of(UUID importId) {
        return new Staging("staging.import_" + importId.toString().replace("-", ""));
    }

    /** Makes it anew and empty. */
    public void create(Connection connection, ImportTarget target) throws SQLException {
        drop(connection);
        String columns = Stream.concat(OF_ALL.stream(), target.columns().stream())
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", "));
        execute(connection, "create unlogged table %s (%s)".formatted(table, columns));
    }

    /** Drops it, if it is there, and how it was cut into slices. */
    public void drop(Connection connection) throws SQLException {
        execute(connection, "drop table if exists %1$s, %1$s_slice".formatted(table));
    }

    /** Whether it is there and holds so many rows: what was staged before a crash is still there. */
    public boolean holds(Connection connection, long rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return isThere(statement) && number(statement, "select count(*) from " + table) == rows;
        }
    }

    /** Whether it is there. */
    public boolean isThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return isThere(statement);
        }
    }

    /** Nobody but us looks at the table, so its statistics are up to us. */
    public void analyze(Connection connection) throws SQLException {
        execute(connection, "analyze " + table);
    }

    /** The columns that rows are copied into, in their order. */
    String copiedColumns(ImportTarget target) {
        return Stream.concat(OF_ALL.stream(), target.columns().stream())
                .filter(column ->
                        !column.type().contains("default") && !column.type().contains("generated"))
                .map(StagedColumn::name)
                .collect(Collectors.joining(", "));
    }

    private boolean isThere(Statement statement) throws SQLException {
        return number(statement, "select count(*) where to_regclass('" + table + "') is not null") == 1;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
