package org.throughline.graphql.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.interview.Commitment;
import org.throughline.domain.interview.Commitments;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Given;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.Result;

/** What was agreed to be done, by the seeker or by a contact (D10). */
@GraphQLApi
@ApplicationScoped
public class CommitmentMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Given given;

    @Inject
    private Contacts contacts;

    @Inject
    private Threads threads;

    @Inject
    private Commitments commitments;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Writes down what was agreed. */
    @Mutation("addCommitment")
    @NonNull
    @Description("Writes down what was agreed to be done, in an interview or outside of one (D10).")
    public AddCommitmentPayload addCommitment(@NonNull @Description("What.") @Name("input") AddCommitmentInput input) {
        Viewer viewer = currentViewer.get();
        return AddCommitmentPayload.of(mutations.run(
                input.mutationKey(),
                () -> withWhom(viewer, input)
                        .then(agreed -> make(viewer, agreed, input))
                        .map(CommitmentMutations::changed)));
    }

    /** Changes what was agreed. */
    @Mutation("updateCommitment")
    @NonNull
    @Description("Says better what was agreed, or by which day; while it is open (D10).")
    public UpdateCommitmentPayload updateCommitment(
            @NonNull @Description("What.") @Name("input") UpdateCommitmentInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateCommitmentPayload.of(run(
                input.mutationKey(),
                input.id(),
                input.ifVersion(),
                commitment -> commitment.change(
                        given.or("what", input.what(), commitment.what()),
                        Optional.ofNullable(given.or(
                                "dueOn", input.dueOn(), commitment.dueOn().orElse(null))),
                        viewer.timeZone())));
    }

    /** It was done. */
    @Mutation("finishCommitment")
    @NonNull
    @Description("Notes that what was agreed was done (D10).")
    public FinishCommitmentPayload finishCommitment(
            @NonNull @Description("Which.") @Name("input") FinishCommitmentInput input) {
        return FinishCommitmentPayload.of(run(
                input.mutationKey(),
                input.id(),
                input.ifVersion(),
                commitment ->
                        commitment.finish(input.doneAt() == null ? clock.instant() : input.doneAt(), clock.instant())));
    }

    /** Nothing will come of it. */
    @Mutation("dropCommitment")
    @NonNull
    @Description("Gives up what was agreed: nothing will come of it any more (D10).")
    public DropCommitmentPayload dropCommitment(
            @NonNull @Description("Which.") @Name("input") DropCommitmentInput input) {
        return DropCommitmentPayload.of(run(
                input.mutationKey(), input.id(), input.ifVersion(), commitment -> commitment.drop(clock.instant())));
    }

    private Result run(String mutationKey, String id, Integer ifVersion, Change change) {
        Viewer viewer = currentViewer.get();
        return mutations.run(
                mutationKey,
                () -> Lookups.find("id", id, wanted -> commitments.find(viewer, wanted))
                        .then(commitment -> Lookups.unchangedSince(ifVersion, commitment))
                        .then(change::of)
                        .map(CommitmentMutations::changed));
    }

    /** With whom something is agreed, whose it is, and since when it can have been. */
    private record Agreed(UUID seekerId, UUID contactId, Optional<UUID> threadId, Optional<Instant> at) {}

    private Outcome<Agreed> withWhom(Viewer viewer, AddCommitmentInput input) {
        if ((input.threadId() == null) == (input.contactId() == null)) {
            return Outcome.refused(Refusal.of(
                            input.threadId() == null ? RefusalCode.REQUIRED : RefusalCode.CONFLICTING,
                            Practice.D10,
                            "Give the thread, or the contact when it was in no interview.")
                    .at("contactId"));
        }
        return input.threadId() == null
                ? Lookups.find("contactId", input.contactId(), id -> contacts.find(viewer, id))
                        .map(contact ->
                                new Agreed(contact.seekerId(), contact.id(), Optional.empty(), Optional.empty()))
                : Lookups.find("threadId", input.threadId(), id -> threads.find(viewer, id))
                        .map(CommitmentMutations::inInterview);
    }

    private static Agreed inInterview(InterviewThread thread) {
        return new Agreed(
                thread.seekerId(),
                thread.contactId(),
                Optional.of(thread.id()),
                Optional.ofNullable(thread.progress().heldAt()));
    }

    private Outcome<Commitment> make(Viewer viewer, Agreed agreed, AddCommitmentInput input) {
        if (!threads.holdContact(viewer.institutionId(), agreed.seekerId(), agreed.contactId())) {
            return Lookups.find("contactId", "", id -> Optional.empty());
        }
        Instant now = clock.instant();
        Instant promisedAt =
                Optional.ofNullable(input.promisedAt()).or(agreed::at).orElse(now);
        return Commitment.make(
                        new TenantKey(viewer.institutionId(), ids.next()),
                        agreed.seekerId(),
                        agreed.contactId(),
                        agreed.threadId(),
                        new Commitment.Promise(
                                input.promisedBy(), promisedAt, input.what(), Optional.ofNullable(input.dueOn())),
                        viewer.timeZone(),
                        now)
                .map(commitment -> {
                    commitments.add(commitment);
                    return commitment;
                });
    }

    private static Changed changed(Commitment commitment) {
        return Changed.of("commitment", commitment.id());
    }

    /** What is to become of a commitment. */
    @FunctionalInterface
    private interface Change {
        Outcome<Commitment> of(Commitment commitment);
    }
}
