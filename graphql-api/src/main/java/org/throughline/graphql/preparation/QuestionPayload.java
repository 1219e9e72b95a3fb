package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The question as it is now, or why it was refused. */
@Description("The question as it is now, or why it was refused.")
public record QuestionPayload(
        @Description("The question; null when refused.") QuestionView question,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static QuestionPayload of(Result result) {
        return new QuestionPayload(result.changed("question", QuestionView.class), result.userErrors());
    }
}
