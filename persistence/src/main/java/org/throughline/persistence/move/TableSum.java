package org.throughline.persistence.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * What a table holds, so that two can be compared: the same rows give the same sum, in whatever order, on whatever version of
 * PostgreSQL.
 *
 * @param table its name
 * @param rows how many
 * @param checksum the sum of 56 bits of the SHA-256 of each row, written as text
 */
public record TableSum(String table, long rows, String checksum) {

    /** Of the columns that are stored as they were given; what is computed from them is not asked for. */
    static TableSum of(Connection connection, MovedTable table) throws SQLException {
        String row = table.columns().isEmpty()
                ? "''"
                : table.columns().stream().collect(Collectors.joining(", ", "row(", ")::text"));
        String sums = """
                select count(*),
                       coalesce(sum(('x' || encode(substr(sha256(convert_to(%s, 'UTF8')), 1, 7), 'hex'))::bit(56)::bigint), 0)::text
                from only %s""".formatted(row, table.name());
        try (Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery(sums)) {
            sum.next();
            return new TableSum(table.name(), sum.getLong(1), sum.getString(2));
        }
    }
}
