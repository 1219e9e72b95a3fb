package org.throughline.graphql.outreach;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The new template, or why it was refused. */
@Description("The new template, or why it was refused.")
public record CreateMessageTemplatePayload(
        @Description("The new template; null when refused.") MessageTemplateView messageTemplate,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static CreateMessageTemplatePayload of(Result result) {
        return new CreateMessageTemplatePayload(
                result.changed("messageTemplate", MessageTemplateView.class), result.userErrors());
    }
}
