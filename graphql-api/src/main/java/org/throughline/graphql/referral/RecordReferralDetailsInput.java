package org.throughline.graphql.referral;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How to reach the person named (E3). */
@Input("RecordReferralDetailsInput")
@Description("How to reach the person named (E3).")
public record RecordReferralDetailsInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which referral.") String referralId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @NonNull
        @Description("Such as an e-mail address. A promised introduction that was not made becomes a direct referral.")
        String details) {}
