package org.throughline.graphql.giving;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of introductions. */
@Description("A place in a list of introductions.")
public record IntroductionEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") IntroductionView node) {}
