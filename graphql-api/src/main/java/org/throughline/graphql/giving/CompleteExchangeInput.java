package org.throughline.graphql.giving;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What was planned is done (F7). */
@Input("CompleteExchangeInput")
@Description("What was planned is done (F7).")
public record CompleteExchangeInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which give or take.") String exchangeId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("When; now unless told.") Instant occurredAt) {}
