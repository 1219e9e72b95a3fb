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

    private final String statement;
    private final List<String> names;

    public NamedSql(String text) {
        this.statement = PARAMETER.matcher(text).replaceAll("?");
        this.names = PARAMETER.matcher(text).results().map(NamedSql::name).toList();
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    /** Every row that the statement finds. */
    public <T> List<T> rows(DataSource dataSource, Map<String, ?> parameters, Row<T> row) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, parameters);
                ResultSet results = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(row.read(results));
            }
            return rows;
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
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
