package org.throughline.graphql.duplicate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A merge to take back. */
@Input("UndoMergeInput")
@Description("A merge to take back.")
public record UndoMergeInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which: a merged pair, or a merge in the directory.")
        String mergeId) {}
