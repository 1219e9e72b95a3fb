package org.throughline.graphql.keepingintouch;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How often to keep in touch with a contact (F4). */
@Input("SetCadenceInput")
@Description("How often to keep in touch with a contact (F4).")
public record SetCadenceInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which contact.") String contactId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("3, 6 or 12; 0 for never; null for what the institution has set.")
        Integer months) {}
