package org.throughline.graphql.outreach;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The draft just started, or why it was refused. */
@Description("The draft just started, or why it was refused.")
public record StartMessagePayload(
        @Description("The draft; null when refused.") MessageView message,

        @NonNull @Description("What the outreach check finds in it now.")
        List<@NonNull FindingView> findings,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static StartMessagePayload of(Result result, List<FindingView> findings) {
        return new StartMessagePayload(result.changed("message", MessageView.class), findings, result.userErrors());
    }
}
