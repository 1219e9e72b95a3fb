package org.throughline.graphql.privacy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.privacy.HeldPerson;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.UserError;

/** Whom a search found, or why nobody was looked for. */
@Description("Whom a search found, or why nobody was looked for.")
public record HeldPeoplePayload(
        @NonNull @Description("The people, 50 at the most.") List<@NonNull HeldPersonView> people,

        @NonNull @Description("Why nobody was looked for; empty when somebody was.")
        List<@NonNull UserError> userErrors) {
    static HeldPeoplePayload of(Outcome<List<HeldPerson>> outcome) {
        return outcome instanceof Outcome.Done<List<HeldPerson>> done
                ? new HeldPeoplePayload(
                        done.value().stream().map(HeldPersonView::of).toList(), List.of())
                : new HeldPeoplePayload(
                        List.of(),
                        outcome.refusals().stream().map(UserError::ofArgument).toList());
    }
}
