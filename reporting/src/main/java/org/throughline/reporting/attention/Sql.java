package org.throughline.reporting.attention;

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
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A statement whose parameters have names, written {@code :name}: the institution is named once for each table. */
final class Sql {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private final String statement;
    private final List<String> names;

    Sql(String text) {
        this.statement = PARAMETER.matcher(text).replaceAll("?");
        this.names = PARAMETER.matcher(text).results().map(Sql::name).toList();
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    /** Every row that it finds. */
    <T> List<T> rows(Connection connection, Map<String, ?> parameters, Row<T> row) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < names.size(); i++) {
                prepared.setObject(i + 1, bindable(connection, parameters.get(names.get(i))));
            }
            try (ResultSet results = prepared.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (results.next()) {
                    rows.add(row.read(results));
                }
                return rows;
            }
        }
    }

    private static Object bindable(Connection connection, Object value) throws SQLException {
        if (value instanceof Collection<?> several) {
            boolean ofIds = several.stream().allMatch(UUID.class::isInstance);
            return connection.createArrayOf(ofIds ? "uuid" : "text", several.toArray());
        }
        return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
