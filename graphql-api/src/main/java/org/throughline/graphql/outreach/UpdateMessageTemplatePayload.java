package org.throughline.graphql.outreach;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The changed template, or why it was refused. */
@Description("The changed template, or why it was refused.")
public record UpdateMessageTemplatePayload(
        @Description("The changed template; null when refused.")
        MessageTemplateView messageTemplate,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static UpdateMessageTemplatePayload of(Result result) {
        return new UpdateMessageTemplatePayload(
                result.changed("messageTemplate", MessageTemplateView.class), result.userErrors());
    }
}
