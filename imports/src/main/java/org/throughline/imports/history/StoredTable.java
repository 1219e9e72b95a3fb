package org.throughline.imports.history;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.imports.target.Work;

/**
 * What the database itself says of a table: columns, what makes a row one of a kind, what must hold for each. It is asked,
 * so that it is written nowhere twice.
 *
 * @param columns in their order
 * @param keys its primary key, without the institution
 * @param unique its other unique indexes
 * @param rules what must hold for every row, as SQL
 */
record StoredTable(List<StoredColumn> columns, List<String> keys, List<UniqueIndex> unique, List<String> rules) {

    /**
     * A column.
     *
     * @param type as PostgreSQL writes it
     * @param otherwise what a row has where nothing is said, as SQL
     * @param generated how it follows from the others, as SQL; empty when it does not
     */
    record StoredColumn(String name, String type, Optional<String> otherwise, Optional<String> generated) {}

    /**
     * A unique index.
     *
     * @param parts what is compared, as SQL over the columns; the institution left out
     * @param condition for which rows it holds, as SQL
     */
    record UniqueIndex(List<String> parts, String condition) {}

    static StoredTable of(String table, Work work) throws SQLException {
        return new StoredTable(columns(table, work), keys(table, work), unique(table, work), rules(table, work));
    }

    Map<String, StoredColumn> byName() {
        return columns.stream().collect(Collectors.toMap(StoredColumn::name, Function.identity()));
    }

    boolean has(String column) {
        return columns.stream().anyMatch(stored -> stored.name().equals(column));
    }

    private static List<StoredColumn> columns(String table, Work work) throws SQLException {
        return work.query(
                """
                select a.attname, format_type(a.atttypid, a.atttypmod), pg_get_expr(d.adbin, d.adrelid), a.attgenerated <> ''
                from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attrelid = :a::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum""",
                row -> {
                    Optional<String> expression = Optional.ofNullable(row.getString(3));
                    boolean generated = row.getBoolean(4);
                    return new StoredColumn(
                            row.getString(1),
                            row.getString(2),
                            expression.filter(sql -> !generated),
                            expression.filter(sql -> generated));
                },
                table);
    }

    private static List<String> keys(String table, Work work) throws SQLException {
        return work.query("""
                select a.attname from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = :a::regclass and i.indisprimary and a.attname <> 'institution_id'""", row -> row.getString(1), table);
    }

    /** An index that has the id is there for references. */
    private static List<UniqueIndex> unique(String table, Work work) throws SQLException {
        return work
                .query(
                        """
                select array(select pg_get_indexdef(i.indexrelid, n, true) from generate_series(1, i.indnkeyatts) n order by n),
                       coalesce(pg_get_expr(i.indpred, i.indrelid), 'true')
                from pg_index i
                where i.indrelid = :a::regclass and i.indisunique and not i.indisprimary order by i.indexrelid""",
                        row -> new UniqueIndex(parts((String[]) row.getArray(1).getArray()), row.getString(2)),
                        table)
                .stream()
                .filter(index -> !index.parts.contains("id"))
                .toList();
    }

    private static List<String> parts(String... expressions) {
        return List.of(expressions).stream()
                .filter(part -> !Set.of("institution_id").contains(part))
                .toList();
    }

    private static List<String> rules(String table, Work work) throws SQLException {
        return work.query("""
                select pg_get_expr(c.conbin, c.conrelid) from pg_constraint c
                where c.conrelid = :a::regclass and c.contype = 'c' order by c.conname""", row -> row.getString(1), table);
    }
}
