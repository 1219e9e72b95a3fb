package org.throughline.graphql.referral;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** What became of a referral, or why it was refused. */
@Description("What became of a referral, or why it was refused.")
public record ReferralPayload(
        @Description("The referral; null when refused.") ReferralView referral,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static ReferralPayload of(Result result) {
        return new ReferralPayload(result.changed("referral", ReferralView.class), result.userErrors());
    }
}
