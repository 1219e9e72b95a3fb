package org.throughline.deployment.rights;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.deployment.signin.People;

/** What stands in the database of an institution, past the server and past row-level security. */
final class Tables {
    /** Every refusal leaves an entry, in the asker's own institution. */
    private static final Set<String> OF_ASKING = Set.of("audit_entry");

    /** That a session or a token was used. */
    private static final String USE = "'last_used_at'";

    private Tables() {}

    /** A checksum over all rows of an institution, by table. */
    static Map<String, String> of(UUID institution) {
        try (Connection connection = People.database().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("""
                    select c.table_name from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                    where c.table_schema = 'public' and c.column_name = 'institution_id' and t.table_type = 'BASE TABLE'""")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            tables.removeAll(OF_ASKING);
            Map<String, String> sums = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery(String.join(
                    " union all ",
                    tables.stream()
                            .map(table -> """
                            select '%1$s', count(*) || ' ' || coalesce(md5(string_agg(sum, '' order by sum)), '')
                            from (select md5((to_jsonb(x) - %3$s)::text) as sum from %1$s x
                                  where institution_id = '%2$s') s""".formatted(table, institution, USE))
                            .toList()))) {
                while (rows.next()) {
                    sums.put(rows.getString(1), rows.getString(2));
                }
            }
            return sums;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
