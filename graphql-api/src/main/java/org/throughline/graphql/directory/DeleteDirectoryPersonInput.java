package org.throughline.graphql.directory;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Who is to be deleted from the directory. */
@Input("DeleteDirectoryPersonInput")
@Description("Who is to be deleted from the directory.")
public record DeleteDirectoryPersonInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Whom.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion) {}
