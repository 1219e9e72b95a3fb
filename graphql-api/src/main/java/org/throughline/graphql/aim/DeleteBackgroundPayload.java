package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Which entry of where you come from was deleted, or why it was refused. */
@Description("Which entry of where you come from was deleted, or why it was refused.")
public record DeleteBackgroundPayload(
        @Id @Description("The id of what was deleted; null when refused.")
        String deletedBackgroundId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static DeleteBackgroundPayload of(Result result) {
        return new DeleteBackgroundPayload(
                result.id("deletedBackgroundId").map(Object::toString).orElse(null), result.userErrors());
    }
}
