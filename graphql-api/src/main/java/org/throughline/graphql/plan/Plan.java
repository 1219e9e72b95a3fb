package org.throughline.graphql.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A compiled query: which statements are sent, and how their rows become the answer. */
public final class Plan {
    private final List<Output> fields;
    private final List<Stage> stages;
    private final Level[] levels;
    private final List<Watched> watched;
    private final List<Seen> seen;
    private final List<Function<Map<String, Object>, Object>> slots;
    private final List<Inputs.Dependency> dependencies;

    Plan(List<Output> fields, List<Level> roots, int count, List<Watched> watched, List<Seen> seen, Inputs inputs) {
        this.fields = List.copyOf(fields);
        this.stages = Stage.of(roots);
        this.levels = new Level[count];
        roots.forEach(this::place);
        this.watched = List.copyOf(watched);
        this.seen = List.copyOf(seen);
        this.slots = inputs.slots();
        this.dependencies = inputs.dependencies();
    }

    /** Of the answer's outermost object. */
    public List<Output> fields() {
        return fields;
    }

    /** The round trips to the database, in order: each starts from the rows of the one before. */
    public List<Stage> stages() {
        return stages;
    }

    /** How many levels there are in all: as many statements are sent, whatever the data. */
    public int levels() {
        return levels.length;
    }

    /** Its levels as a tree of the schema's fields, such as {@code contacts(threads(events), chain)}. */
    public String shape() {
        return Arrays.stream(levels)
                .filter(level -> level.parent() < 0)
                .map(Plan::shape)
                .collect(Collectors.joining(", "));
    }

    private static String shape(Level level) {
        return level.children().isEmpty()
                ? level.field()
                : level.field()
                        + level.children().stream().map(Plan::shape).collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * How many rows the answer may have at most, as far as pages and lists can tell before anything is read: page sizes
     * multiply down the levels.
     *
     * @param slots as they were filled for the request
     */
    public long estimatedRows(Object[] slots) {
        long total = 0;
        long[] rows = new long[levels.length];
        for (Level level : levels) {
            long parents = level.parent() < 0 ? 1 : rows[level.parent()];
            rows[level.index()] = Math.min(Integer.MAX_VALUE, parents * level.rowsOfOne(slots));
            total += rows[level.index()];
        }
        return total;
    }

    /** Where other people's things are read, so that it is kept who looked. */
    public List<Watched> watched() {
        return watched;
    }

    /** Where what only administrators see is read, so that it is kept that they did. */
    public List<Seen> seen() {
        return seen;
    }

    /** The values that a request gives, by slot; a value that cannot be refuses the request. */
    public Object[] fill(Map<String, Object> variables) {
        Object[] values = new Object[slots.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = slots.get(i).apply(variables);
        }
        return values;
    }

    private void place(Level level) {
        levels[level.index()] = level;
        level.children().forEach(this::place);
    }

    /** Whether this plan answers a request for the same document with these variables. */
    boolean fits(Map<String, Object> variables) {
        for (Inputs.Dependency dependency : dependencies) {
            if (!dependency.holds(variables)) {
                return false;
            }
        }
        return true;
    }
}
