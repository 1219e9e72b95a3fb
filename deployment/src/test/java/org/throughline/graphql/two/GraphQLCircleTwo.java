package org.throughline.graphql.two;

import org.throughline.graphql.bad.one.GraphQLCircleOne;

/** The other half of a circle between packages. */
public final class GraphQLCircleTwo {
    GraphQLCircleOne next;
}
