package org.throughline.graphql.administration;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What is to change of a cohort: what is not given stays, null erases. */
@Input("UpdateCohortInput")
@Description("What is to change of a cohort: what is not given stays, null erases.")
public record UpdateCohortInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("The name as people write it; 200 characters at most.")
        String name,

        @Description("The day the cohort works towards, such as graduation (A11).")
        LocalDate goalDate) {}
