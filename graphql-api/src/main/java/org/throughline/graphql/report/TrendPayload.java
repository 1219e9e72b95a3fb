package org.throughline.graphql.report;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.report.Trend;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.UserError;

/** A trend, or why there is none. */
@Description("A trend, or why there is none.")
public record TrendPayload(
        @Description("The trend; null when it was refused.") TrendView trend,

        @NonNull @Description("Why there is none; empty when there is one.")
        List<@NonNull UserError> userErrors) {
    static TrendPayload of(Outcome<Trend> outcome) {
        return outcome instanceof Outcome.Done<Trend> done
                ? new TrendPayload(TrendView.of(done.value()), List.of())
                : new TrendPayload(
                        null,
                        outcome.refusals().stream().map(UserError::ofArgument).toList());
    }
}
