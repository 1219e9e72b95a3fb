package org.throughline.graphql.outcome;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A contact will not be told of a landed job (F5). */
@Input("WaiveGoodNewsInput")
@Description("A contact will not be told of a landed job (F5).")
public record WaiveGoodNewsInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which task.") String goodNewsId,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion) {}
