package org.throughline.graphql.programme;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of resources. */
@Description("A place in a list of resources.")
public record ResourceEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") ResourceView node) {}
