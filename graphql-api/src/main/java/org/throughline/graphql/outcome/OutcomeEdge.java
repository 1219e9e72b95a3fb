package org.throughline.graphql.outcome;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of outcomes. */
@Description("A place in a list of outcomes.")
public record OutcomeEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") OutcomeView node) {}
