package org.throughline.graphql.plan;

import java.util.List;
import java.util.Map;
import org.throughline.graphql.catalogue.StoredField.ConnectionField;
import org.throughline.graphql.catalogue.StoredType;

/**
 * The rows that a connection pages through: those of its target's table, or of each query of its union.
 *
 * @param sources from and where of each table or query, its rows named {@code t}
 * @param conditions what the filter asks of each row
 * @param hasParent whether the rows are those of a parent, {@code p.id}
 */
record ConnectionSql(List<Statement> sources, Statement conditions, boolean hasParent) {

    static ConnectionSql of(
            ConnectionField edge,
            StoredType target,
            boolean hasParent,
            Statement conditions,
            Sight sight,
            String rows) {
        List<Statement> sources = edge.union().isEmpty()
                ? List.of(table(edge, target, hasParent, sight, rows))
                : edge.union().stream().map(sql -> query(sql, sight, rows)).toList();
        return new ConnectionSql(sources, conditions, hasParent);
    }

    private static Statement query(String sql, Sight sight, String rows) {
        return new SqlBuilder(sight)
                .plain("(")
                .named(sql, Map.of())
                .plain(") t where ")
                .of(rows, "t")
                .build();
    }

    private static Statement table(
            ConnectionField edge, StoredType target, boolean hasParent, Sight sight, String rows) {
        SqlBuilder sql =
                new SqlBuilder(sight).plain(target.table() + " t where ").of(rows, "t");
        if (hasParent) {
            sql.plain(" and t." + edge.foreignKey() + " = p.id");
        }
        if (!edge.where().isEmpty()) {
            sql.plain(" and ").of(edge.where(), "t");
        }
        return sql.build();
    }

    /**
     * The rows of a page, named {@code t}. Of several sources each is cut to the page first, so that none reads more than
     * the page needs, then all of them together.
     *
     * @param beyond the condition that a row lies beyond the cursor; may be empty
     * @param cut order and limit
     */
    Statement page(Statement beyond, Statement cut) {
        List<Statement> pages = sources.stream()
                .map(source -> new SqlBuilder()
                        .plain("(select t.* from ")
                        .append(source)
                        .append(conditions)
                        .append(beyond)
                        .append(cut)
                        .plain(")")
                        .build())
                .toList();
        SqlBuilder sql = new SqlBuilder();
        if (pages.size() == 1) {
            return sql.append(pages.get(0)).plain(" t").build();
        }
        sql.plain("(select t.* from (");
        join(sql, pages, " union all ");
        return sql.plain(") t").append(cut).plain(") t").build();
    }

    /** How many rows there are on all pages, of each parent where there is one. */
    Statement count() {
        SqlBuilder sql = new SqlBuilder().plain(hasParent ? "select p.n, " : "select 1, ");
        List<Statement> counts = sources.stream()
                .map(source -> new SqlBuilder()
                        .plain("(select count(*) from ")
                        .append(source)
                        .append(conditions)
                        .plain(")")
                        .build())
                .toList();
        join(sql, counts, " + ");
        return hasParent
                ? sql.named(" from " + Planner.PARENTS + " order by p.n", Map.of())
                        .build()
                : sql.build();
    }

    private static void join(SqlBuilder sql, List<Statement> parts, String between) {
        for (int i = 0; i < parts.size(); i++) {
            sql.plain(i == 0 ? "" : between).append(parts.get(i));
        }
    }
}
