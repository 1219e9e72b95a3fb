package org.throughline.graphql.keepingintouch;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Both connected on LinkedIn (F3). */
@Input("ConnectOnLinkedInInput")
@Description("Both connected on LinkedIn (F3).")
public record ConnectOnLinkedInInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which contact.") String contactId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("On which day of yours; today unless told.")
        LocalDate connectedOn) {}
