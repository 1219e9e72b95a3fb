package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The debrief as it stands now, or why it was refused. */
@Description("The debrief as it stands now, or why it was refused.")
public record RecordDebriefPayload(
        @Description("The debrief as it stands now; null when refused.")
        DebriefView debrief,

        @Description("Its thread; null when refused.") InterviewThreadView thread,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static RecordDebriefPayload of(Result result) {
        return new RecordDebriefPayload(
                result.changed("debrief", DebriefView.class),
                result.changed("thread", InterviewThreadView.class),
                result.userErrors());
    }
}
