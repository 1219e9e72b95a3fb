package org.throughline.graphql.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.digest.DigestChoices;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Mutations;

/** Whether the weekly digest comes. */
@GraphQLApi
@ApplicationScoped
public class DigestMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private DigestChoices choices;

    /** Turns the digest on or off, or changes its language. */
    @Mutation("chooseDigest")
    @NonNull
    @Description(
            "Turns your weekly digest by e-mail on or off, or changes the language in which the server writes to you (A9).")
    public ChooseDigestPayload chooseDigest(@NonNull @Description("What.") @Name("input") ChooseDigestInput input) {
        Viewer viewer = currentViewer.get();
        return ChooseDigestPayload.of(mutations.run(input.mutationKey(), () -> {
            choices.choose(viewer, Optional.ofNullable(input.wanted()), Optional.ofNullable(input.language()));
            return Outcome.done(Changed.of("account", viewer.accountId()));
        }));
    }
}
