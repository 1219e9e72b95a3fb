package org.throughline.graphql.contact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** One way to reach a contact. */
@Input("ContactPointInput")
@Description("One way to reach a contact.")
public record ContactPointInput(
        @NonNull @Description("The address, number or link.")
        String value,

        @Description("Such as work.") String label) {}
