package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of entries of where a seeker comes from. */
@Description("A place in a list of entries of where a seeker comes from.")
public record BackgroundEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") BackgroundView node) {}
