package org.throughline.graphql.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.throughline.domain.programme.SeekerLevel;

/** What is to change of your own goal: what is not given stays, null erases. */
@Input("UpdateSeekerInput")
@Description("What is to change of your own goal: what is not given stays, null erases.")
public record UpdateSeekerInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("Where you stand (A10).") SeekerLevel level,

        @Description("What you work towards, in your own words.")
        String goal,

        @Description("The day you work towards (A11); today or later when it changes.")
        LocalDate goalDate,

        @Description("How many interviews you want to hold, 1 to 1000 (F8).")
        Integer target,

        @Description("The time zone in which your days begin and end, such as Europe/Berlin.")
        String timeZone) {}
