package org.throughline.graphql.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.throughline.graphql.plan.Level;

/**
 * The rows that a level starts from, each once.
 *
 * @param ids in the order of their ordinals; one null at the root
 * @param ordinals the place of each id, counted from 0
 */
record Parents(UUID[] ids, Map<UUID, Integer> ordinals) {
    private static final Parents ROOT = new Parents(new UUID[1], Map.of());

    static Parents of(Level level, Rows[] results) {
        if (level.parent() < 0) {
            return ROOT;
        }
        Map<UUID, Integer> ordinals = new LinkedHashMap<>();
        for (Object[] row : results[level.parent()].cells()) {
            if (row[level.parentIdCell()] instanceof UUID id) {
                ordinals.putIfAbsent(id, ordinals.size());
            }
        }
        return new Parents(ordinals.keySet().toArray(UUID[]::new), ordinals);
    }
}
