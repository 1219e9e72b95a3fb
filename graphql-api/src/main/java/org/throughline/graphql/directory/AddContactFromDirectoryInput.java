package org.throughline.graphql.directory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.contact.Horizon;

/** Whom of the directory the seeker takes into their contacts. */
@Input("AddContactFromDirectoryInput")
@Description("Whom of the directory you take into your contacts, and what you add to what the directory says.")
public record AddContactFromDirectoryInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Whom.") String directoryPersonId,

        @Description("Why their work is of interest (A2).") Horizon horizon,

        @Description("What you hope to learn from them (A3).")
        String interest,

        @Description("Your own words to find them by.") List<String> tags,

        @Description("Quality of the connection, from 1 (a name only) to 5 (close) (D4).")
        Integer strength) {}
