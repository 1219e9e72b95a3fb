package org.throughline.graphql.administration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;
import org.throughline.graphql.programme.CohortView;

/** The cohort, or why it was refused. */
@Description("The cohort, or why it was refused.")
public record SetCohortAdvisorsPayload(
        @Description("The cohort; null when refused.") CohortView cohort,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static SetCohortAdvisorsPayload of(Result result) {
        return new SetCohortAdvisorsPayload(result.changed("cohort", CohortView.class), result.userErrors());
    }
}
