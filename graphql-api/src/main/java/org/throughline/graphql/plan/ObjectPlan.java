package org.throughline.graphql.plan;

import java.util.List;

/**
 * How a row becomes an object.
 *
 * @param fields in the order of the answer
 */
public record ObjectPlan(List<Output> fields) {
    public ObjectPlan {
        fields = List.copyOf(fields);
    }
}
