package org.throughline.graphql.insight;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** What was deleted, or why it was refused. */
@Description("What was deleted, or why it was refused.")
public record DeleteLearningPayload(
        @Id @Description("The id of what was deleted; null when refused.")
        String deletedId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static DeleteLearningPayload of(Result result) {
        return new DeleteLearningPayload(
                result.id("deletedId").map(Object::toString).orElse(null), result.userErrors());
    }
}
