package org.throughline.graphql.keepingintouch;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of signals. */
@Description("A place in a list of signals.")
public record SignalEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") SignalView node) {}
