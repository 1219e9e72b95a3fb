package org.throughline.graphql.action;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Which next action comes back when. */
@Input("SnoozeActionInput")
@Description("Which next action comes back when.")
public record SnoozeActionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("The action's key, as the list gives it.")
        String key,

        @NonNull @Description("The day on which it comes back; after today, at most a year away.")
        LocalDate until) {}
