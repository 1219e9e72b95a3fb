package org.throughline.graphql.keepingintouch;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Doing without LinkedIn with a contact (F3). */
@Input("WaiveLinkedInInput")
@Description("Doing without LinkedIn with a contact (F3).")
public record WaiveLinkedInInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which contact.") String contactId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion) {}
