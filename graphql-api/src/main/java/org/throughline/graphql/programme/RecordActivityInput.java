package org.throughline.graphql.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.programme.ActivityKind;

/** Time that you spent on something (A14). */
@Input("RecordActivityInput")
@Description("Time that you spent on something (A14).")
public record RecordActivityInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("On what.") ActivityKind kind,
        @Description("On which day; today unless told.") LocalDate happenedOn,

        @NonNull @Description("How many minutes, 1 to 1440.")
        Integer minutes,

        @Description("What it was.") String words) {}
