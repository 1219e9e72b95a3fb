package org.throughline.reporting.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A statement with parameters by name, written {@code :name}: the institution is named once for each table and given once.
 * Parameters are bound, never written into the statement. Moments are given as {@link Instant}, lists of ids or of texts as
 * collections.
 */
public final class NamedStatement {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private final String text;
    private final List<String> names;

    public NamedStatement(String text) {
        this.text = PARAMETER.matcher(text).replaceAll("?");
        this.names = PARAMETER.matcher(text).results().map(NamedStatement::name).toList();
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    /** Every row that the statement finds. */
    public <T> List<T> rows(Connection connection, Map<String, ?> parameters, Row<T> row) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, parameters);
                ResultSet results = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(row.read(results));
            }
            return rows;
        }
    }

    /** The first row that the statement finds. */
    public <T> Optional<T> first(Connection connection, Map<String, ?> parameters, Row<T> row) throws SQLException {
        return rows(connection, parameters, row).stream().findFirst();
    }

    /** Changes rows, and says how many. */
    public int update(Connection connection, Map<String, ?> parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, parameters)) {
            return prepared.executeUpdate();
        }
    }

    /** The statement with its parameters, for the caller to run and to close. */
    public PreparedStatement prepare(Connection connection, Map<String, ?> parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(text);
        for (int i = 0; i < names.size(); i++) {
            prepared.setObject(i + 1, bindable(connection, parameters.get(names.get(i))));
        }
        return prepared;
    }

    private static Object bindable(Connection connection, Object value) throws SQLException {
        if (value instanceof Collection<?> several) {
            boolean ofIds = several.stream().allMatch(UUID.class::isInstance);
            return connection.createArrayOf(ofIds ? "uuid" : "text", several.toArray());
        }
        // JDBC knows moments only with an offset.
        return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
