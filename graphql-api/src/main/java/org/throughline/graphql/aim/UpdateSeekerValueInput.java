package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What is to change of a value: what is not given stays. */
@Input("UpdateSeekerValueInput")
@Description("What is to change of a value: what is not given stays.")
public record UpdateSeekerValueInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("What matters; 200 characters at most.")
        String name,

        @Description("How much it matters, 1 to 5.") Integer weight) {}
