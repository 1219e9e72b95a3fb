package org.throughline.graphql.preparation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The claim as it is now, or why it was refused. */
@Description("The claim as it is now, or why it was refused.")
public record ClaimPayload(
        @Description("The claim; null when refused.") ClaimView claim,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ClaimPayload of(Result result) {
        return new ClaimPayload(result.changed("claim", ClaimView.class), result.userErrors());
    }
}
