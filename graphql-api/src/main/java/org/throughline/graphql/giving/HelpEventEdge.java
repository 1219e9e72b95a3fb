package org.throughline.graphql.giving;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of help. */
@Description("A place in a list of help.")
public record HelpEventEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") HelpEventView node) {}
