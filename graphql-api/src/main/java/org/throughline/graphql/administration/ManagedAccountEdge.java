package org.throughline.graphql.administration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A place in a list of accounts. */
@Description("A place in a list of accounts.")
public record ManagedAccountEdge(
        @NonNull @Description("Names this place; give it as after or before to go on from here.")
        String cursor,

        @NonNull @Description("What stands there.") ManagedAccountView node) {}
