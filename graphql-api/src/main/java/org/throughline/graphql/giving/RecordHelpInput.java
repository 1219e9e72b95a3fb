package org.throughline.graphql.giving;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.giving.HelpKind;

/** Help that came from a contact (F6). */
@Input("RecordHelpInput")
@Description("Help that came from a contact (F6).")
public record RecordHelpInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Who helped.") String contactId,
        @NonNull @Description("How.") HelpKind kind,

        @Description("On which day of yours; today unless told.")
        LocalDate occurredOn,

        @Description("What they did.") String words) {}
