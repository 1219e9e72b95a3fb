package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** What was recorded, or why it was refused. */
@Description("What was recorded, or why it was refused.")
public record RecordThreadEventPayload(
        @Description("The thread as it stands now; null when refused.")
        InterviewThreadView thread,

        @Description("The event just recorded; null when refused.")
        ThreadEventView event,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors,

        @NonNull @Description("What to think over, although it was done.")
        List<@NonNull Warning> warnings) {

    static RecordThreadEventPayload of(Result result, List<Warning> warnings) {
        return new RecordThreadEventPayload(
                result.changed("thread", InterviewThreadView.class),
                result.changed("event", ThreadEventView.class),
                result.userErrors(),
                Warning.unlessRefused(result, warnings));
    }
}
