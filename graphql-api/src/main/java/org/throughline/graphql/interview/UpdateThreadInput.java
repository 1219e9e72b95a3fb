package org.throughline.graphql.interview;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What is to change of a thread before the request is sent. */
@Input("UpdateThreadInput")
@Description("What is to change of a thread before the request is sent.")
public record UpdateThreadInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which thread.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @NonNull @Description("Why this very person (A3).") String purpose) {}
