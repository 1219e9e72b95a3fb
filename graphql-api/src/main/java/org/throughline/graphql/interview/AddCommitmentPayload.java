package org.throughline.graphql.interview;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The commitment just written down, or why it was refused. */
@Description("The commitment just written down, or why it was refused.")
public record AddCommitmentPayload(
        @Description("The commitment just written down; null when refused.")
        CommitmentView commitment,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static AddCommitmentPayload of(Result result) {
        return new AddCommitmentPayload(result.changed("commitment", CommitmentView.class), result.userErrors());
    }
}
