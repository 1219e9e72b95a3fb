package org.throughline.graphql.read;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows of one level.
 *
 * @param cells one array a row; the rows of a parent stand together
 * @param starts where the rows of each parent begin; one more than parents, the last is the end
 * @param ordinals the place of each parent, counted from 0
 */
record Rows(List<Object[]> cells, int[] starts, Map<UUID, Integer> ordinals) {

    /** The place of the parent with this id; a root level has one parent, whatever the id. */
    int ordinal(Object parentId) {
        return parentId == null ? 0 : ordinals.get((UUID) parentId);
    }

    int start(int ordinal) {
        return starts[ordinal];
    }

    int end(int ordinal) {
        return starts[ordinal + 1];
    }
}
