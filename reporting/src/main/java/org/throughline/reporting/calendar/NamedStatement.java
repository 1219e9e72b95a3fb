package org.throughline.reporting.calendar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A statement with parameters by name, written {@code :name}: the institution is named once for each table and given once.
 * Parameters are bound, never written into the statement.
 */
final class NamedStatement {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

    private final String text;
    private final List<String> names;

    NamedStatement(String text) {
        this.text = PARAMETER.matcher(text).replaceAll("?");
        this.names =
                PARAMETER.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Every row that the statement finds. */
    <T> List<T> rows(Connection connection, Map<String, ?> parameters, Row<T> row) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, parameters);
                ResultSet results = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(row.read(results));
            }
            return rows;
        }
    }

    /** Changes rows, and says how many. */
    int update(Connection connection, Map<String, ?> parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, parameters)) {
            return prepared.executeUpdate();
        }
    }

    private PreparedStatement prepare(Connection connection, Map<String, ?> parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(text);
        for (int i = 0; i < names.size(); i++) {
            Object value = parameters.get(names.get(i));
            // JDBC knows moments only with an offset.
            prepared.setObject(i + 1, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
        }
        return prepared;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
