package org.throughline.graphql.outreach;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** Which template was deleted, or why it was refused. */
@Description("Which template was deleted, or why it was refused.")
public record DeleteMessageTemplatePayload(
        @Id @Description("The id of the deleted template; null when refused.")
        String deletedMessageTemplateId,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static DeleteMessageTemplatePayload of(Result result) {
        return new DeleteMessageTemplatePayload(
                result.id("deletedMessageTemplateId").map(Object::toString).orElse(null), result.userErrors());
    }
}
