package org.throughline.graphql.comfort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.programme.ComfortNote;
import org.throughline.domain.programme.Seekers;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** How comfortable seekers feel, to note (A12). */
@GraphQLApi
@ApplicationScoped
public class ComfortMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Seekers seekers;

    @Inject
    private Threads threads;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Notes how comfortable you feel with interviews. */
    @Mutation("recordComfort")
    @NonNull
    @Description("Notes how comfortable you feel with interviews (A12).")
    public RecordComfortPayload recordComfort(@NonNull @Description("How.") @Name("input") RecordComfortInput input) {
        Viewer viewer = currentViewer.get();
        return RecordComfortPayload.of(mutations.run(
                input.mutationKey(),
                () -> currentViewer
                        .seeker()
                        .then(seeker -> Lookups.findIfGiven(
                                        "threadId", input.threadId(), id -> threads.find(viewer, id))
                                .then(thread -> ComfortNote.of(
                                        key(viewer),
                                        seeker,
                                        input.comfort(),
                                        thread.map(InterviewThread::id),
                                        input.words(),
                                        input.notedAt() == null ? clock.instant() : input.notedAt(),
                                        clock.instant())))
                        .map(note -> {
                            seekers.add(note);
                            return Changed.of("comfortNote", note.id());
                        })));
    }

    /** Deletes a note of comfort. */
    @Mutation("deleteComfortNote")
    @NonNull
    @Description("Deletes a note of comfort (A12).")
    public DeleteComfortNotePayload deleteComfortNote(
            @NonNull @Description("Which.") @Name("input") DeleteComfortNoteInput input) {
        Viewer viewer = currentViewer.get();
        return DeleteComfortNotePayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> seekers.findComfortNote(viewer, id))
                        .then(note -> Lookups.unchangedSince(input.ifVersion(), note))
                        .map(note -> {
                            note.delete(clock.instant());
                            return Changed.of("deletedComfortNoteId", note.id());
                        })));
    }

    private TenantKey key(Viewer viewer) {
        return new TenantKey(viewer.institutionId(), ids.next());
    }
}
