package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How well an organisation fits one of your values, as learned in an interview (A4). */
@Input("RateFitInput")
@Description("How well an organisation fits one of your values, as learned in an interview (A4).")
public record RateFitInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which organisation.") String organizationId,
        @NonNull @Id @Description("Which of your values.") String valueId,

        @NonNull @Id @Description("The interview you learned it from; it was held, with somebody who works there.")
        String threadId,

        @NonNull @Description("1 (does not fit at all) to 5 (fits fully).")
        Integer rating,

        @Description("What you heard or saw.") String evidence) {}
