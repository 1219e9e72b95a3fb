package org.throughline.graphql.programme;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Which resource was deleted, or why it was refused. */
@Description("Which resource was deleted, or why it was refused.")
public record DeleteResourcePayload(
        @Id @Description("The id of what was deleted; null when refused.")
        String deletedResourceId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static DeleteResourcePayload of(Result result) {
        return new DeleteResourcePayload(
                result.id("deletedResourceId").map(Object::toString).orElse(null), result.userErrors());
    }
}
