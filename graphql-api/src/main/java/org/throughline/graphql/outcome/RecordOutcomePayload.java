package org.throughline.graphql.outcome;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.graphql.mutation.Result;
import org.throughline.graphql.mutation.UserError;

/** The outcome just recorded, or why it was refused. */
@Description("The outcome just recorded, or why it was refused.")
public record RecordOutcomePayload(
        @Description("The new outcome; null when refused.") OutcomeView outcome,

        @NonNull @Description("Why it was refused; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static RecordOutcomePayload of(Result result) {
        return new RecordOutcomePayload(result.changed("outcome", OutcomeView.class), result.userErrors());
    }
}
