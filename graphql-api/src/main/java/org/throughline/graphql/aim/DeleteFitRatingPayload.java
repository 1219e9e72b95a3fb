package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Which rating was deleted, or why it was refused. */
@Description("Which rating was deleted, or why it was refused.")
public record DeleteFitRatingPayload(
        @Id @Description("The id of what was deleted; null when refused.")
        String deletedFitRatingId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static DeleteFitRatingPayload of(Result result) {
        return new DeleteFitRatingPayload(
                result.id("deletedFitRatingId").map(Object::toString).orElse(null), result.userErrors());
    }
}
