package org.throughline.graphql.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.privacy.Erasures;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Erases people. Nothing brings back what was erased. */
@GraphQLApi
@ApplicationScoped
public class PrivacyMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Erasures erasures;

    /** Erases somebody who never signed up. */
    @Mutation("erasePerson")
    @NonNull
    @Description("""
            Erases somebody who never signed up, over all seekers of the institution and from its directory; for administrators. \
            Chains of referrals and figures stay, without the name. Texts about them go, files that imports and exports still keep \
            go, and rows about them are not imported any more without notice. Nothing brings it back.""")
    public ErasePersonPayload erasePerson(@NonNull @Description("Whom.") @Name("input") ErasePersonInput input) {
        Viewer viewer = currentViewer.get();
        return ErasePersonPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), Optional::of)
                        .then(id -> erasures.erasePerson(viewer, id))
                        .map(erased -> Changed.of("erasedPersonId", erased.id()))));
    }

    /** Erases a seeker with all that is theirs. */
    @Mutation("eraseSeeker")
    @NonNull
    @Description("""
            Erases a seeker with all that is theirs: network, notes, imports and exports, and the account where it has no other \
            role. Seekers erase themselves, administrators anybody of the institution. Nothing brings it back.""")
    public EraseSeekerPayload eraseSeeker(@NonNull @Description("Whom.") @Name("input") EraseSeekerInput input) {
        Viewer viewer = currentViewer.get();
        return EraseSeekerPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), Optional::of)
                        .then(id -> erasures.eraseSeeker(viewer, id, input.email()))
                        .map(erased -> Changed.of("erasedSeekerId", erased.id()))));
    }
}
