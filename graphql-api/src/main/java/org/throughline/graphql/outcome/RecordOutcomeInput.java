package org.throughline.graphql.outcome;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.outcome.OutcomeKind;

/** What came of the network (E7). */
@Input("RecordOutcomeInput")
@Description("What came of the network (E7).")
public record RecordOutcomeInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @Id @Description("Through whom; not given when through nobody.")
        String contactId,

        @NonNull @Description("What came.") OutcomeKind kind,
        @NonNull @Description("Such as the position.") String title,
        @Description("Where, by name.") String organization,

        @Description("On which day of yours; today unless told.")
        LocalDate occurredOn,

        @Description("How it came about.") String words) {}
