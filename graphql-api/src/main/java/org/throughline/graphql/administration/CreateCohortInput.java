package org.throughline.graphql.administration;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A cohort to make. */
@Input("CreateCohortInput")
@Description("A cohort to make.")
public record CreateCohortInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Description("The name as people write it; 200 characters at most.")
        String name,

        @Description("The day the cohort works towards, such as graduation (A11).")
        LocalDate goalDate) {}
