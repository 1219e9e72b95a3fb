package org.throughline.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A statement with parameters by name, written {@code :name}: the institution is named once for each table, and has to
 * be given only once. Parameters are bound, never written into the statement.
 */
public final class NamedSql {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

    private static final String ALONE = "call enter_institution(%s);\n%s";

    private final String statement;
    private final List<String> names;

    /** A statement in the transaction of its connection, or in one of its own. */
    public NamedSql(String text) {
        this.statement = PARAMETER.matcher(text).replaceAll("?");
        this.names = PARAMETER.matcher(text).results().map(NamedSql::name).toList();
    }

    /**
     * A query that works for the institution that its parameter of this name says, in one round trip. For what is asked before
     * anybody is signed in, outside of transactions: what is sent together is a transaction of its own, at whose end nobody
     * works for anybody.
     */
    public static NamedSql alone(String query) {
        return alone(":institution", query);
    }

    /** The same, for the institution that an expression of the database gives. */
    public static NamedSql alone(String institution, String query) {
        return new NamedSql(ALONE.formatted(institution, query.strip()));
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    /** Every row that the statement finds. */
    public <T> List<T> rows(DataSource dataSource, Map<String, ?> parameters, Row<T> row) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, parameters)) {
            return rows(prepared, row);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** What comes before the rows, in a statement that works alone, is no rows. */
    private static <T> List<T> rows(PreparedStatement prepared, Row<T> row) throws SQLException {
        if (!prepared.execute()) {
            prepared.getMoreResults();
        }
        List<T> rows = new ArrayList<>();
        try (ResultSet results = prepared.getResultSet()) {
            while (results.next()) {
                rows.add(row.read(results));
            }
        }
        return rows;
    }

    /** Changes rows, and says how many. */
    public int update(DataSource dataSource, Map<String, ?> parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private PreparedStatement prepare(Connection connection, Map<String, ?> parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < names.size(); i++) {
            prepared.setObject(i + 1, bindable(parameters.get(names.get(i))));
        }
        return prepared;
    }

    /** JDBC knows moments only with an offset. */
    private static Object bindable(Object value) {
        return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
