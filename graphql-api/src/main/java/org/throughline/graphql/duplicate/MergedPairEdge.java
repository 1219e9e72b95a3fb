package org.throughline.graphql.duplicate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of merges. */
@Description("A place in a list of merges.")
public record MergedPairEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") MergedPairView node) {}
