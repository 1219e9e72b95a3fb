package org.throughline.graphql.preparation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Other words for an open claim. */
@Input("UpdateClaimInput")
@Description("Other words for an open claim.")
public record UpdateClaimInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which claim.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @NonNull @Description("What research seems to say.") String statement) {}
