package org.throughline.imports.linkedin;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs statements on behalf of one seeker. Each names the institution and the seeker of every table it touches, as
 * {@code :institution} and {@code :seeker}; both are always bound to the same values.
 */
final class SeekerSql {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(institution|seeker|phase)\\b");

    private final Connection connection;
    private final UUID institutionId;
    private final UUID seekerId;

    SeekerSql(Connection connection, UUID institutionId, UUID seekerId) {
        this.connection = connection;
        this.institutionId = institutionId;
        this.seekerId = seekerId;
    }

    /** Runs a statement in a phase of the merge; how many rows it changed. */
    int run(int phase, String sql) throws SQLException {
        List<Object> values = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(sql);
        String positional = parameters.replaceAll(parameter -> {
            values.add(value(parameter.group(1), phase));
            return "?";
        });
        try (PreparedStatement statement = connection.prepareStatement(positional)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement.executeUpdate();
        }
    }

    private Object value(String parameter, int phase) {
        return switch (parameter) {
            case "institution" -> institutionId;
            case "seeker" -> seekerId;
            default -> phase;
        };
    }
}
