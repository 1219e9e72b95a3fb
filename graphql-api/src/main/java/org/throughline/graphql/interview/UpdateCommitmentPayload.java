package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The commitment just changed, or why it was refused. */
@Description("The commitment just changed, or why it was refused.")
public record UpdateCommitmentPayload(
        @Description("The commitment just changed; null when refused.")
        CommitmentView commitment,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static UpdateCommitmentPayload of(Result result) {
        return new UpdateCommitmentPayload(result.changed("commitment", CommitmentView.class), result.userErrors());
    }
}
