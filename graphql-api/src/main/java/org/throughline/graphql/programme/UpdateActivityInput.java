package org.throughline.graphql.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.programme.ActivityKind;

/** What is to change of an activity: what is not given stays, null erases. */
@Input("UpdateActivityInput")
@Description("What is to change of an activity: what is not given stays, null erases.")
public record UpdateActivityInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("On what.") ActivityKind kind,
        @Description("On which day.") LocalDate happenedOn,
        @Description("How many minutes, 1 to 1440.") Integer minutes,
        @Description("What it was.") String words) {}
