package org.throughline.graphql.referral;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The referral just recorded, or why it was refused. */
@Description("The referral just recorded, or why it was refused.")
public record RecordReferralPayload(
        @Description("The new referral; null when refused.") ReferralView referral,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static RecordReferralPayload of(Result result) {
        return new RecordReferralPayload(result.changed("referral", ReferralView.class), result.userErrors());
    }
}
