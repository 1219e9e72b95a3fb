package org.throughline.graphql.preparation;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.preparation.ClaimState;

/** An interview settles a claim. */
@Input("SettleClaimInput")
@Description("An interview settles a claim.")
public record SettleClaimInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which claim.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @NonNull @Description("CONFIRMED, REFINED or REFUTED.")
        ClaimState state,

        @NonNull @Id @Description("By which interview; it must have been held.")
        String threadId,

        @Description("What holds instead, for REFINED.") String refinement,

        @Description("When; now unless told.") Instant settledAt) {}
