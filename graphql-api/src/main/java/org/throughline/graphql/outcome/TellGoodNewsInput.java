package org.throughline.graphql.outcome;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A contact was told of a landed job (F5). */
@Input("TellGoodNewsInput")
@Description("A contact was told of a landed job (F5).")
public record TellGoodNewsInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which task.") String goodNewsId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("When; now unless told.") Instant toldAt) {}
