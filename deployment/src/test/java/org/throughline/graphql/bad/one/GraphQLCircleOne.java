package org.throughline.graphql.bad.one;

import org.throughline.graphql.two.GraphQLCircleTwo;

/** One half of a circle between packages. */
public final class GraphQLCircleOne {
    GraphQLCircleTwo next;

    /** The other half. */
    public static Class<?> other() {
        return GraphQLCircleTwo.class;
    }
}
