package org.throughline.imports.duplicate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.imports.sql.Statements;

/**
 * A column that refers to rows of a table, as the database's catalog tells.
 *
 * @param table whose column it is
 * @param column which
 * @param columns all of the table's
 * @param uniques the unique indexes that the column is part of
 */
record Reference(String table, String column, List<String> columns, List<Unique> uniques) {
    /** Ways to reach a contact are a part of it, and united instead of moved. */
    private static final String REFERENCES = """
            select c.conrelid::regclass::text as table_name, a.attname::text as column_name,
                   array(select o.attname::text from pg_attribute o
                         where o.attrelid = c.conrelid and o.attnum > 0 and not o.attisdropped) as columns
            from pg_constraint c
            cross join lateral unnest(c.conkey, c.confkey) k(own, other)
            join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.other and f.attname = 'id'
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
            where c.contype = 'f' and c.confrelid = cast(:table as regclass) and c.conparentid = 0
              and c.conrelid <> 'contact_point'::regclass
            order by 1, 2""";

    private static final String UNIQUES = """
            select i.indrelid::regclass::text as table_name,
                   array(select a.attname::text from unnest(i.indkey::smallint[]) k(n)
                         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.n) as columns,
                   coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') as predicate
            from pg_index i
            where i.indisunique and i.indrelid in (
                select c.conrelid from pg_constraint c where c.contype = 'f' and c.confrelid = cast(:table as regclass))
            order by i.indexrelid::regclass::text""";

    /**
     * A unique index.
     *
     * @param columns of the index
     * @param predicate which rows are in it, over the table's own columns
     */
    record Unique(List<String> columns, String predicate) {}

    /** All columns that refer to a table's rows, in the order of their names. */
    static List<Reference> to(Mergeable entity, Statements statements) throws SQLException {
        Statements of = statements.with("table", entity.table());
        Map<String, List<Unique>> uniques = new HashMap<>();
        of.rows(
                        UNIQUES,
                        row -> Map.entry(
                                row.getString("table_name"),
                                new Unique(texts(row, "columns"), row.getString("predicate"))))
                .forEach(found -> uniques.computeIfAbsent(found.getKey(), table -> new ArrayList<>())
                        .add(found.getValue()));
        return of.rows(REFERENCES, row -> {
            String column = row.getString("column_name");
            return new Reference(
                    row.getString("table_name"),
                    column,
                    texts(row, "columns"),
                    uniques.getOrDefault(row.getString("table_name"), List.of()).stream()
                            .filter(unique -> unique.columns().contains(column))
                            .toList());
        });
    }

    /** The condition that a row {@code {}} may be touched: of the institution and, where only one seeker is meant, theirs. */
    String owned(Mergeable entity) {
        return entity.isOfSeeker()
                ? "{}.institution_id = :institution and {}.seeker_id = :seeker"
                : "{}.institution_id = :institution";
    }

    boolean has(String wanted) {
        return columns.contains(wanted);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
