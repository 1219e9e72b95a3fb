package org.throughline.graphql.interview;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How close a connection is. */
@Input("NoteStrengthInput")
@Description("How close a connection is.")
public record NoteStrengthInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("The connection with whom.")
        String contactId,

        @Id @Description("After which interview, if after one.")
        String threadId,

        @NonNull @Description("From 1 (a name only) to 5 (close).")
        Integer strength,

        @Description("Of which moment; now unless told. The contact shows the latest.")
        Instant notedAt) {}
