package org.throughline.graphql.giving;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An introduction that the seeker made for a contact (E6). */
@Input("MakeIntroductionInput")
@Description("An introduction that the seeker made for a contact (E6).")
public record MakeIntroductionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("For whom.") String contactId,

        @Id @Description("To whom, when they are a contact.")
        String otherId,

        @Description("To whom, when they are none.") String otherName,
        @Description("How it would help them.") String reason,
        @Description("When; now unless told.") Instant madeAt) {}
