package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The commitment just done, or why it was refused. */
@Description("The commitment just done, or why it was refused.")
public record FinishCommitmentPayload(
        @Description("The commitment just done; null when refused.")
        CommitmentView commitment,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static FinishCommitmentPayload of(Result result) {
        return new FinishCommitmentPayload(result.changed("commitment", CommitmentView.class), result.userErrors());
    }
}
