package org.throughline.graphql.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.preparation.Claim;
import org.throughline.domain.preparation.ClaimDetails;
import org.throughline.domain.preparation.Preparations;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Claims to make and to settle (C2). */
@GraphQLApi
@ApplicationScoped
public class ClaimMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Clock clock;

    @Inject
    private Contacts contacts;

    @Inject
    private Threads threads;

    @Inject
    private Preparations preparations;

    @Inject
    private Ids ids;

    /** Writes down a claim. */
    @Mutation("recordClaim")
    @NonNull
    @Description("Writes down what research seems to say about a contact, an organisation or a field (C2).")
    public ClaimPayload recordClaim(@NonNull @Description("What.") @Name("input") RecordClaimInput input) {
        Viewer viewer = currentViewer.get();
        return ClaimPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.findIfGiven("contactId", input.contactId(), id -> contacts.find(viewer, id))
                        .then(contact -> Lookups.findIfGiven(
                                        "organizationId",
                                        input.organizationId(),
                                        id -> contacts.findOrganization(viewer, id))
                                .then(organization -> make(
                                        viewer,
                                        input,
                                        contact,
                                        organization.map(found -> found.id()).or(() -> employerOf(contact)))))
                        .map(claim -> {
                            preparations.add(claim);
                            return Changed.of("claim", claim.id());
                        })));
    }

    /** Words an open claim anew (C2). */
    @Mutation("updateClaim")
    @NonNull
    @Description("Words an open claim anew (C2).")
    public ClaimPayload updateClaim(@NonNull @Description("What.") @Name("input") UpdateClaimInput input) {
        Viewer viewer = currentViewer.get();
        return ClaimPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> preparations.findClaim(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .then(claim -> claim.reword(input.statement()))
                        .map(claim -> Changed.of("claim", claim.id()))));
    }

    /** Settles a claim by an interview that was held (C2). */
    @Mutation("settleClaim")
    @NonNull
    @Description("Settles a claim by an interview that was held (C2).")
    public ClaimPayload settleClaim(@NonNull @Description("How.") @Name("input") SettleClaimInput input) {
        Viewer viewer = currentViewer.get();
        return ClaimPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> preparations.findClaim(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .then(claim -> Lookups.find("threadId", input.threadId(), id -> threads.find(viewer, id))
                                .then(thread -> claim.settle(
                                        input.state(),
                                        thread,
                                        Optional.ofNullable(input.refinement()),
                                        Optional.ofNullable(input.settledAt()),
                                        clock.instant())))
                        .map(claim -> Changed.of("claim", claim.id()))));
    }

    /** Opens a settled claim again (C2). */
    @Mutation("reopenClaim")
    @NonNull
    @Description("Opens a settled claim again (C2).")
    public ClaimPayload reopenClaim(@NonNull @Description("Which.") @Name("input") ReopenClaimInput input) {
        Viewer viewer = currentViewer.get();
        return ClaimPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> preparations.findClaim(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .then(Claim::reopen)
                        .map(claim -> Changed.of("claim", claim.id()))));
    }

    /** Deletes a claim. Questions that test it stay. */
    @Mutation("deleteClaim")
    @NonNull
    @Description("Deletes a claim. Questions that test it stay.")
    public DeletePreparationPayload deleteClaim(@NonNull @Description("Which.") @Name("input") DeleteClaimInput input) {
        Viewer viewer = currentViewer.get();
        return DeletePreparationPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> preparations.findClaim(viewer, id))
                        .then(stored -> Lookups.unchangedSince(input.ifVersion(), stored))
                        .map(stored -> {
                            stored.delete(clock.instant());
                            return Changed.of("deletedId", stored.id());
                        })));
    }

    private Outcome<Claim> make(
            Viewer viewer, RecordClaimInput input, Optional<Contact> contact, Optional<UUID> organization) {
        return currentViewer
                .seeker()
                .then(seeker -> Claim.make(
                        new TenantKey(viewer.institutionId(), ids.next()),
                        seeker,
                        new ClaimDetails(contact.map(Contact::id), organization, input.subject(), input.statement()),
                        clock.instant()));
    }

    private static Optional<UUID> employerOf(Optional<Contact> contact) {
        return contact.flatMap(found -> Optional.ofNullable(found.details().organizationId()));
    }
}
