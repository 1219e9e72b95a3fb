package org.throughline.persistence.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose rows are moved.
 *
 * @param name as SQL has it
 * @param columns as SQL has them, without those that the database computes
 */
record MovedTable(String name, List<String> columns) {

    private static final String TABLES = """
            select quote_ident(c.relname),
                   array(select quote_ident(a.attname)
                         from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         order by a.attname collate "C")
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
              and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            order by c.relname collate "C"
            """;

    /** What somebody else has made in the database, and would be left behind. */
    private static final String OTHER_RELATIONS = """
            select c.oid::regclass::text
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm', 'f')
              and n.nspname not in ('public', 'staging', 'information_schema') and n.nspname not like 'pg\\_%'
              and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
               or n.nspname = 'public' and c.relkind in ('p', 'm', 'f')
            order by 1
            """;

    MovedTable {
        columns = List.copyOf(columns);
    }

    /** The tables of Throughline's schema, in the order of their names. */
    static List<MovedTable> all(Connection connection) throws SQLException {
        List<MovedTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new MovedTable(
                        rows.getString(1), List.of((String[]) rows.getArray(2).getArray())));
            }
        }
        return tables;
    }

    /** Tables that are none of Throughline's: in other schemas, or of another kind. */
    static List<String> others(Connection connection) throws SQLException {
        return Catalog.texts(connection, OTHER_RELATIONS);
    }

    /** Which migrations have run; each database keeps its own account of them. */
    boolean isOfMigrations() {
        return name.startsWith("databasechangelog");
    }

    boolean hasRows(Connection connection) throws SQLException {
        return Catalog.texts(connection, "select 'x' from only %s limit 1".formatted(name))
                .contains("x");
    }

    /** The rows as PostgreSQL writes them out. */
    String copyOut() {
        return "copy %s (%s) to stdout".formatted(name, String.join(", ", columns));
    }

    /** The rows as PostgreSQL reads them in. */
    String copyIn() {
        return "copy %s (%s) from stdin".formatted(name, String.join(", ", columns));
    }
}
