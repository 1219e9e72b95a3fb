package org.throughline.graphql.administration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Which cohort was deleted, or why it was refused. */
@Description("Which cohort was deleted, or why it was refused.")
public record DeleteCohortPayload(
        @Id @Description("The id of what was deleted; null when refused.")
        String deletedCohortId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static DeleteCohortPayload of(Result result) {
        return new DeleteCohortPayload(
                result.id("deletedCohortId").map(Object::toString).orElse(null), result.userErrors());
    }
}
