package org.throughline.graphql.outreach;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.outreach.CheckedDraft;
import org.throughline.domain.outreach.Verdict;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.UserError;

/** What the outreach check says of a message. */
@Description("What the outreach check says of a message.")
public record CheckOutreachPayload(
        @Description("The language it was checked in; null when it could not be checked.")
        String language,

        @Description("What it says as a whole; null when it could not be checked.")
        Verdict verdict,

        @NonNull @Description("What it found, in the order of the text.")
        List<@NonNull FindingView> findings,

        @NonNull @Description("Why it could not be checked; empty when it was.")
        List<@NonNull UserError> userErrors) {
    static CheckOutreachPayload of(Outcome<CheckedDraft> outcome) {
        if (outcome instanceof Outcome.Done<CheckedDraft> done) {
            CheckedDraft checked = done.value();
            return new CheckOutreachPayload(
                    checked.language(),
                    checked.verdict(),
                    checked.findings().stream().map(FindingView::of).toList(),
                    List.of());
        }
        return new CheckOutreachPayload(
                null,
                null,
                List.of(),
                outcome.refusals().stream().map(UserError::of).toList());
    }
}
