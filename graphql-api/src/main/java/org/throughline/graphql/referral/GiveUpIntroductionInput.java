package org.throughline.graphql.referral;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A promised introduction will not be made (E4). */
@Input("GiveUpIntroductionInput")
@Description("A promised introduction will not be made (E4).")
public record GiveUpIntroductionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which referral.") String referralId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion) {}
