package org.throughline.graphql.administration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.SortDirection;

/** In which order accounts come. */
@Input("AccountOrder")
@Description("In which order accounts come.")
public record AccountOrder(
        @NonNull @Description("By what.") AccountOrderField field,
        @NonNull @Description("Which end comes first.") SortDirection direction) {}
