package org.throughline.graphql.administration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Who is to look after a cohort. */
@Input("SetCohortAdvisorsInput")
@Description("Who is to look after a cohort.")
public record SetCohortAdvisorsInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @NonNull @Id @Description("The ids of their accounts, 100 at the most; nobody else looks after it then.")
        List<String> accountIds) {}
