package org.throughline.graphql.attention;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Language;
import org.throughline.domain.report.Attention;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.UserError;

/** The attention list, or why there is none. */
@Description("The attention list, or why there is none.")
public record AttentionPayload(
        @Description("The list; null when there is none.") AttentionView list,

        @NonNull @Description("Why there is none; empty when there is one.")
        List<@NonNull UserError> userErrors) {

    static AttentionPayload of(Outcome<Attention> outcome, Language language) {
        return outcome instanceof Outcome.Done<Attention> done
                ? new AttentionPayload(AttentionView.of(done.value(), language), List.of())
                : new AttentionPayload(
                        null,
                        outcome.refusals().stream().map(UserError::ofArgument).toList());
    }
}
