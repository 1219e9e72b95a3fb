package org.throughline.graphql.referral;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A promised introduction was made (E4). */
@Input("RecordIntroductionInput")
@Description("A promised introduction was made (E4).")
public record RecordIntroductionInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which referral.") String referralId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("When; now unless told.") Instant introducedAt) {}
