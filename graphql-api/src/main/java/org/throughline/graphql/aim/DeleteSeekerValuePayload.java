package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Which value was deleted, or why it was refused. */
@Description("Which value was deleted, or why it was refused.")
public record DeleteSeekerValuePayload(
        @Id @Description("The id of what was deleted; null when refused.")
        String deletedSeekerValueId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static DeleteSeekerValuePayload of(Result result) {
        return new DeleteSeekerValuePayload(
                result.id("deletedSeekerValueId").map(Object::toString).orElse(null), result.userErrors());
    }
}
