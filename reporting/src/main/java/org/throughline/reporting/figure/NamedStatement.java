package org.throughline.reporting.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A statement with parameters by name, written {@code :name}: each is bound wherever it stands. */
final class NamedStatement {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)");

    private final String sql;
    private final List<String> names;

    NamedStatement(String text) {
        this.sql = PARAMETER.matcher(text).replaceAll("?");
        this.names = PARAMETER.matcher(text).results().map(NamedStatement::name).toList();
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    PreparedStatement prepare(Connection connection, Map<String, ?> parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(sql);
        for (int i = 0; i < names.size(); i++) {
            prepared.setObject(i + 1, parameters.get(names.get(i)));
        }
        return prepared;
    }
}
