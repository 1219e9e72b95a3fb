package org.throughline.graphql.programme;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of activities. */
@Description("A place in a list of activities.")
public record ActivityEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") ActivityView node) {}
