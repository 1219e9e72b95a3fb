package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of ratings of how organisations fit. */
@Description("A place in a list of ratings of how organisations fit.")
public record FitRatingEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") FitRatingView node) {}
