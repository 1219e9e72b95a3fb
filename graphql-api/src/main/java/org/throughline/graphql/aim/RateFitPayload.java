package org.throughline.graphql.aim;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The rating just given, or why it was refused. */
@Description("The rating just given, or why it was refused.")
public record RateFitPayload(
        @Description("The rating; null when refused.") FitRatingView rating,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static RateFitPayload of(Result result) {
        return new RateFitPayload(result.changed("rating", FitRatingView.class), result.userErrors());
    }
}
