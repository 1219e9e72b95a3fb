package org.throughline.graphql.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.programme.Programmes;
import org.throughline.domain.shared.Ids;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;

/** Interview threads to open, and what happened to them to record. */
@GraphQLApi
@ApplicationScoped
public class ThreadMutations {
    @Inject
    private Mutations mutations;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Contacts contacts;

    @Inject
    private Threads threads;

    @Inject
    private ThreadWrites writes;

    @Inject
    private Programmes programmes;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Opens a thread. */
    @Mutation("openThread")
    @NonNull
    @Description("Opens an interview thread with a contact.")
    public OpenThreadPayload openThread(
            @NonNull @Description("With whom and why.") @Name("input") OpenThreadInput input) {
        Viewer viewer = currentViewer.get();
        ThreadPlan plan = new ThreadPlan(
                Optional.ofNullable(input.purpose()),
                input.approach(),
                input.channel(),
                Optional.ofNullable(input.requestedMinutes()),
                momentOrNow(input.openedAt()));
        return OpenThreadPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("contactId", input.contactId(), id -> contacts.find(viewer, id))
                        .then(contact ->
                                writes.open(contact.key().institutionId(), contact.seekerId(), contact.id(), plan))
                        .map(thread -> Changed.of("thread", thread.id()))));
    }

    /** Says why this person. */
    @Mutation("updateThread")
    @NonNull
    @Description("Says why this very person, or says it better (A3).")
    public UpdateThreadPayload updateThread(@NonNull @Description("What.") @Name("input") UpdateThreadInput input) {
        Viewer viewer = currentViewer.get();
        return UpdateThreadPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> threads.find(viewer, id))
                        .then(thread -> Lookups.unchangedSince(input.ifVersion(), thread))
                        .then(thread -> thread.changePurpose(input.purpose()))
                        .map(thread -> Changed.of("thread", thread.id()))));
    }

    /** Records what happened. */
    @Mutation("recordThreadEvent")
    @NonNull
    @Description("Records what happened to a thread, if the craft and the order of things allow it.")
    public RecordThreadEventPayload recordThreadEvent(
            @NonNull @Description("What.") @Name("input") RecordThreadEventInput input) {
        Viewer viewer = currentViewer.get();
        Step step = new Step(
                input.kind(),
                momentOrNow(input.occurredAt()),
                Optional.ofNullable(input.summary()),
                Optional.ofNullable(input.scheduledFor()),
                Optional.ofNullable(input.grantedMinutes()),
                Optional.ofNullable(input.closeReason()));
        return RecordThreadEventPayload.of(mutations.run(
                input.mutationKey(),
                () -> Lookups.find("threadId", input.threadId(), id -> threads.find(viewer, id))
                        .then(thread -> Lookups.unchangedSince(input.ifVersion(), thread))
                        .then(thread -> thread.record(
                                        ids.next(),
                                        step,
                                        programmes.settingsOf(viewer.institutionId()),
                                        clock.instant())
                                .map(event -> {
                                    threads.append(event);
                                    return Changed.of("thread", thread.id()).and("event", event.id());
                                }))));
    }

    private Instant momentOrNow(Instant given) {
        return given == null ? clock.instant() : given;
    }
}
