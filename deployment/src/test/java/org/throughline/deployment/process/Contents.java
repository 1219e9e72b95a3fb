package org.throughline.deployment.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every row of every table of a database, as whoever may alter its tables sees it. */
final class Contents {

    private static final String TABLES = """
            select oid::regclass::text from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'databasechangelog%'
            order by 1""";

    private Contents() {}

    /** Rows by table, in the order of their text. */
    static Map<String, List<String>> of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local timezone = 'UTC'");
            boolean seesAll = texts(statement, "select rolsuper::text from pg_roles where rolname = current_user")
                    .contains("true");
            Map<String, List<String>> contents = new TreeMap<>();
            for (String table : texts(statement, TABLES)) {
                if (!seesAll) {
                    statement.execute("alter table " + table + " no force row level security");
                }
                contents.put(table, texts(statement, "select to_jsonb(t)::text from " + table + " t order by 1"));
            }
            return contents;
        } finally {
            connection.rollback();
        }
    }

    /** In which tables the two differ, and by how many rows; a comparison of all rows would be megabytes to read. */
    static List<String> differences(Map<String, List<String>> one, Map<String, List<String>> other) {
        if (!one.keySet().equals(other.keySet())) {
            return List.of("other tables: " + one.keySet() + " and " + other.keySet());
        }
        return one.entrySet().stream()
                .filter(table -> !table.getValue().equals(other.get(table.getKey())))
                .map(table -> table.getKey() + ": " + table.getValue().size() + " and "
                        + other.get(table.getKey()).size() + " rows")
                .collect(Collectors.toList());
    }

    static long rows(Map<String, List<String>> contents) {
        return contents.values().stream().mapToLong(List::size).sum();
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
