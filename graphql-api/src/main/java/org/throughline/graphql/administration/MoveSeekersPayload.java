package org.throughline.graphql.administration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;
import org.throughline.graphql.programme.CohortView;

/** The cohort that they are in now, if any, or why it was refused. */
@Description("The cohort that they are in now, if any, or why it was refused.")
public record MoveSeekersPayload(
        @Description("The cohort that they are in now, if any; null when refused.")
        CohortView cohort,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static MoveSeekersPayload of(Result result) {
        return new MoveSeekersPayload(result.changed("cohort", CohortView.class), result.userErrors());
    }
}
