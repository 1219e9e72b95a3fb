package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The thread just changed, or why it was refused. */
@Description("The thread just changed, or why it was refused.")
public record UpdateThreadPayload(
        @Description("The changed thread; null when refused.")
        InterviewThreadView thread,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors,

        @NonNull @Description("What to think over, although it was done.")
        List<@NonNull Warning> warnings) {

    static UpdateThreadPayload of(Result result, List<Warning> warnings) {
        return new UpdateThreadPayload(
                result.changed("thread", InterviewThreadView.class),
                result.userErrors(),
                Warning.unlessRefused(result, warnings));
    }
}
