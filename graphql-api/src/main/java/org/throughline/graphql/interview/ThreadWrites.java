package org.throughline.graphql.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.interview.Circumstances;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadEvent;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.programme.Programmes;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TenantKey;
import org.throughline.graphql.mutation.Lookups;

/** Steps that several mutations take with threads. Each runs in its mutation's transaction. */
@ApplicationScoped
public class ThreadWrites {
    @Inject
    private Threads threads;

    @Inject
    private Programmes programmes;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Opens a thread and begins its history, unless the contact is being deleted at this moment. */
    public Outcome<InterviewThread> open(UUID institutionId, UUID seekerId, UUID contactId, ThreadPlan plan) {
        if (!threads.holdContact(institutionId, seekerId, contactId)) {
            return Outcome.refused(gone("contactId"));
        }
        Instant now = clock.instant();
        return InterviewThread.open(
                        new TenantKey(institutionId, ids.next()),
                        seekerId,
                        contactId,
                        plan,
                        programmes.settingsOf(institutionId),
                        now)
                .map(thread -> {
                    threads.add(thread);
                    threads.append(thread.opening(ids.next(), now));
                    return thread;
                });
    }

    /** As {@link #record(Viewer, InterviewThread, Step)}, for a thread known by its id. */
    public Outcome<ThreadEvent> record(Viewer viewer, UUID threadId, Step step) {
        return threads.find(viewer, threadId)
                .map(thread -> record(viewer, thread, step))
                .orElseGet(() -> Outcome.refused(gone("threadId")));
    }

    /**
     * Records what happened, if the craft, the order of things and the circumstances allow it: every gate there is. Who
     * records at the same time as somebody else is told what the other has recorded. Every path by which a step is told,
     * such as a message that is sent, goes through here.
     */
    public Outcome<ThreadEvent> record(Viewer viewer, InterviewThread thread, Step step) {
        // Checked first, because its time says which month is looked up.
        return held(thread)
                .then(current -> step.checked()
                        .then(checked -> current.record(
                                ids.next(),
                                checked,
                                programmes.settingsOf(viewer.institutionId()),
                                circumstances(current, checked),
                                clock.instant()))
                        .map(event -> {
                            threads.append(event);
                            return event;
                        }));
    }

    /** The thread itself, unless the client has read an older version of it; then it is told what happened since. */
    public Outcome<InterviewThread> unchangedSince(Integer version, InterviewThread thread) {
        return version == null || version == thread.version()
                ? Outcome.done(thread)
                : Outcome.refused(changedSince(version, thread).at("ifVersion"));
    }

    /** The thread, which nobody else changes until the transaction ends; refused when somebody just has. */
    Outcome<InterviewThread> held(InterviewThread thread) {
        int known = threads.hold(thread);
        if (thread.deletedAt().isPresent()) {
            return Outcome.refused(gone("threadId"));
        }
        return known == thread.version() ? Outcome.done(thread) : Outcome.refused(changedSince(known, thread));
    }

    private Circumstances circumstances(InterviewThread thread, Step step) {
        return switch (step.kind()) {
            case REQUESTED ->
                thread.isPractice() ? Circumstances.NOT_LOOKED_UP : threads.beforeARequest(thread, step.occurredAt());
            case PREPARED -> threads.beforeAPreparation(thread);
            default -> Circumstances.NOT_LOOKED_UP;
        };
    }

    private Refusal changedSince(int version, InterviewThread thread) {
        List<EventKind> since = threads.eventsSince(thread, version);
        String what = since.isEmpty()
                ? "what it is about was changed"
                : since.stream().map(EventKind::name).collect(Collectors.joining(", ")) + " was recorded";
        return Refusal.of(
                RefusalCode.CHANGED_MEANWHILE,
                "Was changed meanwhile: %s; it is %s now, and its version is %d. Read it again, then decide."
                        .formatted(what, thread.progress().state(), thread.version()));
    }

    private static Refusal gone(String place) {
        return Refusal.of(RefusalCode.NOT_FOUND, Lookups.NOTHING_OF_THIS_ID).at(place);
    }
}
