package org.throughline.imports.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Runs statements whose parameters have names, written {@code :name}. Some are the same in all of them: the institution
 * and the seeker above all, which each statement names for each table.
 */
public final class Statements {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private static final int ROWS_AT_ONCE = 1_000;

    private final Connection connection;
    private final Map<String, Object> everywhere;

    /** @param everywhere what can be named in all statements; null stands for NULL */
    public Statements(Connection connection, Map<String, Object> everywhere) {
        this.connection = connection;
        this.everywhere = new HashMap<>(everywhere);
    }

    /** The same, with one parameter more in all statements. */
    public Statements with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(everywhere);
        more.put(name, value);
        return new Statements(connection, more);
    }

    /** Changes rows, and says how many. */
    public int run(String sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            return statement.executeUpdate();
        }
    }

    /** All rows that a query finds, or that a change returns. */
    public <T> List<T> rows(String sql, Row<T> row) throws SQLException {
        try (PreparedStatement statement = prepare(sql);
                ResultSet results = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(row.read(results));
            }
            return rows;
        }
    }

    /** Takes one row after the other, through a cursor, so that memory does not grow with them; within a transaction. */
    public <E extends Exception> void each(String sql, Taking<E> taking) throws SQLException, E {
        try (PreparedStatement statement = prepare(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    taking.take(results);
                }
            }
        }
    }

    /** The first row, where there is one. */
    public <T> Optional<T> first(String sql, Row<T> row) throws SQLException {
        return rows(sql, row).stream().findFirst();
    }

    /** The ids that a query finds, or that a change returns. */
    public List<UUID> ids(String sql) throws SQLException {
        return rows(sql, row -> row.getObject(1, UUID.class));
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        List<String> names =
                PARAMETER.matcher(sql).results().map(Statements::name).toList();
        PreparedStatement statement =
                connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"));
        for (int i = 0; i < names.size(); i++) {
            if (!everywhere.containsKey(names.get(i))) {
                throw new IllegalStateException("no value for :" + names.get(i));
            }
            bind(statement, i + 1, everywhere.get(names.get(i)));
        }
        return statement;
    }

    private void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.OTHER);
        } else if (value instanceof Instant moment) {
            statement.setObject(place, moment.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Collection<?> several) {
            boolean ofIds = several.stream().allMatch(UUID.class::isInstance);
            statement.setArray(place, connection.createArrayOf(ofIds ? "uuid" : "text", several.toArray()));
        } else {
            statement.setObject(place, value);
        }
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with a row. */
    @FunctionalInterface
    public interface Taking<E extends Exception> {
        void take(ResultSet row) throws SQLException, E;
    }
}
