package org.throughline.graphql.insight;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The feedback as it is now, or why it was refused. */
@Description("The feedback as it is now, or why it was refused.")
public record FeedbackPayload(
        @Description("The feedback; null when refused.") FeedbackView feedback,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static FeedbackPayload of(Result result) {
        return new FeedbackPayload(result.changed("feedback", FeedbackView.class), result.userErrors());
    }
}
