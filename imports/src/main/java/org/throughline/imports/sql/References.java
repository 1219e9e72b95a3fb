package org.throughline.imports.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tables refer to which by their ids, as the database's catalog tells, so that a new one is not forgotten.
 *
 * @param all each reference
 */
public record References(List<Reference> all) {
    private static final String REFERENCES = """
            select k.conrelid::regclass::text as from_table, a.attname::text as from_column,
                   k.confrelid::regclass::text as to_table, k.confdeltype = 'c' as goes_along, a.attnotnull as needed
            from pg_constraint k
            cross join lateral unnest(k.conkey, k.confkey) p(own, other)
            join pg_attribute f on f.attrelid = k.confrelid and f.attnum = p.other and f.attname = 'id'
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.own
            where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace
            order by 1, 2, 3""";

    /**
     * That rows of a table name rows of another, or of the same.
     *
     * @param goesAlong whether rows go with those that they name
     * @param needed whether each row names one
     */
    public record Reference(String table, String column, String named, boolean goesAlong, boolean needed) {}

    public References {
        all = List.copyOf(all);
    }

    /** Of the whole database. */
    public static References of(Statements statements) throws SQLException {
        return new References(statements.rows(
                REFERENCES,
                row -> new Reference(
                        row.getString("from_table"),
                        row.getString("from_column"),
                        row.getString("to_table"),
                        row.getBoolean("goes_along"),
                        row.getBoolean("needed"))));
    }

    /** What names rows of a table. */
    public List<Reference> to(String table) {
        return all.stream().filter(reference -> reference.named().equals(table)).toList();
    }

    /** What rows of a table name. */
    public List<Reference> from(String table) {
        return all.stream().filter(reference -> reference.table().equals(table)).toList();
    }

    /** Those that refer before those that are referred to. */
    public List<String> inOrder(Collection<String> tables) {
        Set<String> left = new LinkedHashSet<>(tables);
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(table -> to(table).stream()
                            .map(Reference::table)
                            .allMatch(other -> other.equals(table) || !left.contains(other)))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("the tables refer to each other in a circle: " + left));
            order.add(next);
            left.remove(next);
        }
        return order;
    }
}
