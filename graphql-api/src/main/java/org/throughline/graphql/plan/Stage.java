package org.throughline.graphql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Levels that are read in one round trip, because they start from rows that are there already.
 *
 * @param levels in the order of their statements
 * @param fields that it reads, in the same order
 * @param sql all statements; the first stage begins the transaction, with the institution as its first parameter, and the last
 *     ends it
 */
public record Stage(List<Level> levels, List<String> fields, String sql) {
    /** One snapshot for all levels of a plan, in which nothing can be changed, and no other institution seen. */
    private static final String BEGIN =
            "begin isolation level repeatable read read only;\ncall enter_institution(?);\n";

    private static final String END = ";\ncommit";

    /** Whether its first parameter is the institution. */
    public boolean isFirst() {
        return sql.startsWith(BEGIN);
    }

    static List<Stage> of(List<Level> roots) {
        List<List<Level>> depths = new ArrayList<>();
        for (List<Level> depth = roots; !depth.isEmpty(); depth = children(depth)) {
            depths.add(List.copyOf(depth));
        }
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < depths.size(); i++) {
            String sql = depths.get(i).stream()
                    .map(level -> level.statement().sql())
                    .collect(Collectors.joining(";\n", i == 0 ? BEGIN : "", i == depths.size() - 1 ? END : ""));
            List<String> fields = depths.get(i).stream().map(Level::field).toList();
            stages.add(new Stage(depths.get(i), fields, sql));
        }
        return List.copyOf(stages);
    }

    private static List<Level> children(List<Level> levels) {
        return levels.stream().flatMap(level -> level.children().stream()).toList();
    }
}
