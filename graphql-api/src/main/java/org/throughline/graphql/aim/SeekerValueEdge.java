package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of values. */
@Description("A place in a list of values.")
public record SeekerValueEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") SeekerValueView node) {}
