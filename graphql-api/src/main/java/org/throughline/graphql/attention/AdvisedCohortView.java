package org.throughline.graphql.attention;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.throughline.domain.report.AdvisedCohort;

/** A cohort that you look after. */
@Type("AdvisedCohort")
@Description("A cohort that you look after.")
public record AdvisedCohortView(
        @NonNull @Id @Description("The cohort's id.") String id,

        @NonNull @Description("The name as people write it.")
        String name,

        @Description("The day the cohort works towards, such as graduation (A11).")
        LocalDate goalDate,

        @NonNull @Description("How many seekers are in it; those whose accounts are deactivated are left out.")
        Integer seekers,

        @NonNull @Description("How many of them let you know whom they talk to.")
        Integer sharing) {

    static AdvisedCohortView of(AdvisedCohort cohort) {
        return new AdvisedCohortView(
                cohort.id().toString(),
                cohort.name(),
                cohort.goalDate().orElse(null),
                cohort.seekers(),
                cohort.sharing());
    }
}
