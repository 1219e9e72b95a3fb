package org.throughline.graphql.administration;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The account, or why it was refused. */
@Description("The account, or why it was refused.")
public record UpdateAccountPayload(
        @Description("The account; null when refused.") ManagedAccountView account,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {
    static UpdateAccountPayload of(Result result) {
        return new UpdateAccountPayload(result.changed("account", ManagedAccountView.class), result.userErrors());
    }
}
