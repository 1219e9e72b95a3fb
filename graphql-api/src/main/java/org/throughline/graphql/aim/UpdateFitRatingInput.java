package org.throughline.graphql.aim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What is to change of a rating: what is not given stays, null erases. */
@Input("UpdateFitRatingInput")
@Description("What is to change of a rating: what is not given stays, null erases.")
public record UpdateFitRatingInput(
        @Description("Any text of your own, such as a UUID: the same key twice is one change and one answer.")
        String mutationKey,

        @NonNull @Id @Description("Which.") String id,

        @Description("The version you have read; refused when it was changed meanwhile.")
        Integer ifVersion,

        @Description("1 (does not fit at all) to 5 (fits fully).")
        Integer rating,

        @Description("What you heard or saw.") String evidence) {}
