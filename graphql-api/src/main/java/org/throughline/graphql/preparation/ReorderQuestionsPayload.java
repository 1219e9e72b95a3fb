package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The interview whose questions were put in order, or why it was refused. */
@Description("The interview whose questions were put in order, or why it was refused.")
public record ReorderQuestionsPayload(
        @Description("The interview; null when refused.") InterviewThreadView thread,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ReorderQuestionsPayload of(Result result) {
        return new ReorderQuestionsPayload(result.changed("thread", InterviewThreadView.class), result.userErrors());
    }
}
