package org.throughline.graphql.outreach;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.interview.InterviewThreadView;
import org.throughline.graphql.interview.ThreadEventView;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The message just sent, or why it was refused. */
@Description("The message just sent, and what happened to its interview; or why it was refused.")
public record SendMessagePayload(
        @Description("The message; null when refused.") MessageView message,

        @Description("The interview; null when the message is outside of one, or keeps in touch.")
        InterviewThreadView thread,

        @Description("What was recorded: requested, followed up or thanked.")
        ThreadEventView event,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static SendMessagePayload of(Result result) {
        return new SendMessagePayload(
                result.changed("message", MessageView.class),
                result.changed("thread", InterviewThreadView.class),
                result.changed("event", ThreadEventView.class),
                result.userErrors());
    }
}
