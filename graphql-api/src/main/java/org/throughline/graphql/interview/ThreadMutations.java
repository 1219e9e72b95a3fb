package org.throughline.graphql.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contacts;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.programme.Programmes;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.Changed;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.EntityReads;
import org.throughline.graphql.mutation.Lookups;
import org.throughline.graphql.mutation.Mutations;
import org.throughline.graphql.mutation.Result;

/** Interview threads to open, and what happened to them to record. */
@GraphQLApi
@ApplicationScoped
public class ThreadMutations {
    @Inject
    private EntityReads reads;

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
                momentOrNow(input.openedAt()),
                input.offeredFormats() == null ? List.of() : input.offeredFormats(),
                Boolean.TRUE.equals(input.practice()));
        Result result = mutations.run(
                input.mutationKey(),
                () -> Lookups.find("contactId", input.contactId(), id -> contacts.find(viewer, id))
                        .then(contact ->
                                writes.open(contact.key().institutionId(), contact.seekerId(), contact.id(), plan))
                        .map(thread -> Changed.of("thread", thread.id())));
        return OpenThreadPayload.of(result, warnings(viewer, input.requestedMinutes()));
    }

    /** Changes what will be asked for. */
    @Mutation("updateThread")
    @NonNull
    @Description(
            "Says why this very person, or says it better (A3); changes what is asked for before it was sent (B7).")
    public UpdateThreadPayload updateThread(@NonNull @Description("What.") @Name("input") UpdateThreadInput input) {
        Viewer viewer = currentViewer.get();
        Result result = mutations.run(
                input.mutationKey(),
                () -> Lookups.find("id", input.id(), id -> threads.find(viewer, id))
                        .then(thread -> writes.unchangedSince(input.ifVersion(), thread))
                        .then(thread -> update(thread, input))
                        .map(thread -> Changed.of("thread", thread.id())));
        return UpdateThreadPayload.of(result, warnings(viewer, input.requestedMinutes()));
    }

    /** Records what happened. */
    @Mutation("recordThreadEvent")
    @NonNull
    @Description("Records what happened to a thread, if the craft and the order of things allow it.")
    public RecordThreadEventPayload recordThreadEvent(
            @NonNull @Description("What.") @Name("input") RecordThreadEventInput input) {
        Viewer viewer = currentViewer.get();
        ToldStep told = ToldStep.of(input, viewer.timeZone());
        Result result = mutations.run(
                input.mutationKey(),
                () -> Lookups.find("threadId", input.threadId(), id -> threads.find(viewer, id))
                        .then(thread -> writes.unchangedSince(input.ifVersion(), thread))
                        .then(thread -> told.step(momentOrNow(input.occurredAt()))
                                .then(step -> writes.record(viewer, thread, step))
                                .map(event -> Changed.of("thread", thread.id()).and("event", event.id()))));
        return RecordThreadEventPayload.of(result, Warning.ofSlot(told.localSlot()));
    }

    private Outcome<InterviewThread> update(InterviewThread thread, UpdateThreadInput input) {
        Checks checks = new Checks();
        if (input.purpose() != null) {
            thread.changePurpose(input.purpose()).refusals().forEach(checks::refuse);
        }
        if (input.requestedMinutes() != null || input.offeredFormats() != null) {
            thread.changeRequest(
                            Optional.ofNullable(input.requestedMinutes()).orElse(thread.requestedMinutes()),
                            Optional.ofNullable(input.offeredFormats()).orElse(thread.offeredFormats()))
                    .refusals()
                    .forEach(checks::refuse);
        }
        return checks.outcome(() -> thread);
    }

    private List<Warning> warnings(Viewer viewer, Integer minutes) {
        return minutes == null
                ? List.of()
                : Warning.ofMinutes(minutes, reads.read(() -> programmes.settingsOf(viewer.institutionId())));
    }

    private Instant momentOrNow(Instant given) {
        return given == null ? clock.instant() : given;
    }
}
