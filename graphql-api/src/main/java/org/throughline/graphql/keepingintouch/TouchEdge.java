package org.throughline.graphql.keepingintouch;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of touches. */
@Description("A place in a list of touches.")
public record TouchEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") TouchView node) {}
