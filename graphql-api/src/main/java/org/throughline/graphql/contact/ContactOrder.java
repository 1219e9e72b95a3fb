package org.throughline.graphql.contact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.relay.SortDirection;

/** In which order contacts come. */
@Input("ContactOrder")
@Description("In which order contacts come.")
public record ContactOrder(
        @NonNull @Description("By what.") ContactOrderField field,
        @NonNull @Description("Which end comes first.") SortDirection direction) {}
