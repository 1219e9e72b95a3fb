package org.throughline.graphql.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.graphql.catalogue.Codec;
import org.throughline.graphql.catalogue.StoredField.JoinField;
import org.throughline.graphql.catalogue.StoredType;

/** Collects the columns and joins of one level while its objects are compiled. */
final class LevelBuilder {
    private final Level level;
    private final Sight sight;
    private final List<Statement> columns = new ArrayList<>();
    private final List<Codec> codecs = new ArrayList<>();
    private final Map<String, Integer> cells = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();
    private final List<Statement> joins = new ArrayList<>();

    LevelBuilder(Level level, Sight sight) {
        this.level = level;
        this.sight = sight;
    }

    Level level() {
        return level;
    }

    /** The cell of an expression over a row; the same expression is read once. */
    int cell(String template, String row, Codec codec) {
        return cells.computeIfAbsent(template.replace("{}", row), expression -> {
            columns.add(new SqlBuilder(sight).of(template, row).build());
            codecs.add(codec);
            return columns.size() - 1;
        });
    }

    /**
     * Joins the one row that an edge leads to, and names it. The lateral sub-select with {@code offset 0} keeps the planner
     * from joining the whole table when it misjudges how few rows there are; the viewer's rights stand outside of it, because
     * within it the planner would take them for a reason to walk through all that the seeker has.
     */
    String join(String row, JoinField edge, StoredType target, String condition) {
        return joined.computeIfAbsent(row + "." + edge.name(), path -> {
            String name = "j" + (joined.size() + 1);
            joins.add(new SqlBuilder(sight)
                    .plain(" left join lateral (select x.* from " + target.table() + " x where ")
                    .named("x.institution_id = :institution and ", Map.of())
                    .named(edge.on().replace("{target}", "x").replace("{}", row), Map.of())
                    .plain(" offset 0) " + name + " on ")
                    .of(condition, name)
                    .build());
            return name;
        });
    }

    /** Makes the level's statement: the columns, from the given relation, in the given order. */
    void complete(String ordinal, Statement from, String orderBy) {
        SqlBuilder sql = new SqlBuilder(sight).plain("select " + ordinal);
        columns.forEach(column -> sql.plain(", ").append(column));
        sql.plain(" from ").append(from);
        joins.forEach(sql::append);
        level.complete(sql.plain(orderBy).build(), codecs);
    }
}
