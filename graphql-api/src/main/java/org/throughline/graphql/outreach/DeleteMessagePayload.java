package org.throughline.graphql.outreach;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Which draft was deleted, or why it was refused. */
@Description("Which draft was deleted, or why it was refused.")
public record DeleteMessagePayload(
        @Id @Description("The id of the deleted draft; null when refused.")
        String deletedMessageId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static DeleteMessagePayload of(Result result) {
        return new DeleteMessagePayload(
                result.id("deletedMessageId").map(Object::toString).orElse(null), result.userErrors());
    }
}
