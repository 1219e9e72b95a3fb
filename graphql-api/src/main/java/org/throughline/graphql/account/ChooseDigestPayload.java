package org.throughline.graphql.account;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The account with what was chosen, or why it was refused. */
@Description("The account with what was chosen, or why it was refused.")
public record ChooseDigestPayload(
        @Description("Your account; null when refused.") AccountView account,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ChooseDigestPayload of(Result result) {
        return new ChooseDigestPayload(result.changed("account", AccountView.class), result.userErrors());
    }
}
