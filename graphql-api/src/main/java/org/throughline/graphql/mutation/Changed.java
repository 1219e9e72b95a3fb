package org.throughline.graphql.mutation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a mutation changed, by the name of the payload's field. The objects themselves are read afterwards, by the same
 * plans as any query.
 *
 * @param ids of the objects
 */
public record Changed(Map<String, UUID> ids) {
    public Changed {
        ids = Map.copyOf(ids);
    }

    /** One object was changed. */
    public static Changed of(String field, UUID id) {
        return new Changed(Map.of(field, id));
    }

    /** One object more was changed. */
    public Changed and(String field, UUID id) {
        Map<String, UUID> more = new LinkedHashMap<>(ids);
        more.put(field, id);
        return new Changed(more);
    }

    /** The object of a payload's field, known by its id; null when the mutation was refused. */
    <V extends Record> V reference(String field, Class<V> view) {
        UUID id = ids.get(field);
        return id == null ? null : References.to(view, id);
    }
}
