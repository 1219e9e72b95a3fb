package org.throughline.graphql.action;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which next action is to come back. */
@Input("RestoreActionInput")
@Description("Which next action is to come back.")
public record RestoreActionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("The action's key, as the list gives it.")
        String key) {}
