package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.contact.Horizon;

/** What is to change of an open target: what is not given stays, null erases. */
@Input("UpdateTargetInput")
@Description("What is to change of an open target: what is not given stays, null erases.")
public record UpdateTargetInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("The name as people write it; 200 characters at most.")
        String name,

        @Description("Where the person works, by name; not for an organisation.")
        String organizationName,

        @Description("Why them (A3).") String reason,
        @Description("Why their work is of interest (A2).") Horizon horizon,

        @Description("1 (first) to 5 (some day); 3 unless told.")
        Integer rank) {}
