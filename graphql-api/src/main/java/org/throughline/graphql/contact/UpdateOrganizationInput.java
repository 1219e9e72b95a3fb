package org.throughline.graphql.contact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What is to change of an organisation: what is not given stays, null erases. */
@Input("UpdateOrganizationInput")
@Description("What is to change of an organisation: what is not given stays, null erases.")
public record UpdateOrganizationInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which organisation.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("The name as people write it.") String name,
        @Description("The field it works in.") String sector,
        @Description("Where it is.") String place) {}
