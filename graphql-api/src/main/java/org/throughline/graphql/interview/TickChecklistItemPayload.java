package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The thread whose checklist it is, or why it was refused. */
@Description("The thread whose checklist it is, or why it was refused.")
public record TickChecklistItemPayload(
        @Description("The thread; null when refused.") InterviewThreadView thread,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static TickChecklistItemPayload of(Result result) {
        return new TickChecklistItemPayload(result.changed("thread", InterviewThreadView.class), result.userErrors());
    }
}
