package org.throughline.graphql.outcome;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of good news to tell. */
@Description("A place in a list of good news to tell.")
public record GoodNewsEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") GoodNewsView node) {}
