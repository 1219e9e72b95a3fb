package org.throughline.graphql.outreach;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The draft as it is kept, or why it was refused. */
@Description("The draft as it is kept, or why it was refused.")
public record SaveMessagePayload(
        @Description("The draft; null when refused.") MessageView message,

        @NonNull @Description("What the outreach check finds in it now.")
        List<@NonNull FindingView> findings,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static SaveMessagePayload of(Result result, List<FindingView> findings) {
        return new SaveMessagePayload(result.changed("message", MessageView.class), findings, result.userErrors());
    }
}
