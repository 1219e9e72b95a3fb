package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What matters to you in a place to work (A4). */
@Input("AddSeekerValueInput")
@Description("What matters to you in a place to work (A4).")
public record AddSeekerValueInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("What matters; 200 characters at most.")
        String name,

        @Description("How much it matters, 1 to 5; 3 unless told.")
        Integer weight) {}
