package org.throughline.graphql.comfort;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which note of comfort is to be deleted. */
@Input("DeleteComfortNoteInput")
@Description("Which note of comfort is to be deleted.")
public record DeleteComfortNoteInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion) {}
