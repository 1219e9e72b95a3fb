package org.throughline.graphql.administration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.programme.CohortView;

/** A place in a list of cohorts. */
@Description("A place in a list of cohorts.")
public record CohortEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") CohortView node) {}
