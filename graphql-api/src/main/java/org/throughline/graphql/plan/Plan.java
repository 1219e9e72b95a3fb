package org.throughline.graphql.plan;

import java.util.List;

/**
 * A compiled query: which statements are sent, and how their rows become the answer.
 *
 * @param fields of the answer's outermost object
 * @param roots the levels that start from nothing
 * @param levels how many there are in all: as many statements are sent, whatever the data
 */
public record Plan(List<Output> fields, List<Level> roots, int levels) {
    public Plan {
        fields = List.copyOf(fields);
        roots = List.copyOf(roots);
    }
}
