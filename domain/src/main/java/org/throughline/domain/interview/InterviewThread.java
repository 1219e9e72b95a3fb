package org.throughline.domain.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.domain.shared.TenantKey;
import org.throughline.domain.shared.TextRule;

/** One informational interview with one contact: from the wish to talk to keeping in touch. */
@Entity
@Table(name = "interview_thread")
public class InterviewThread extends SeekerOwned {
    /** Ask for ten minutes (B7). */
    public static final int USUAL_MINUTES = 10;

    private static final NumberRule REQUESTED_MINUTES = new NumberRule(1, 240, "minutes");
    /** Clocks differ a little; a step may be told with a clock that runs ahead by this much. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private Approach approach;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "requested_minutes")
    private int requestedMinutes;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Embedded
    private Progress progress;

    /** For the persistence provider. */
    protected InterviewThread() {}

    private InterviewThread(TenantKey key, UUID seekerId, UUID contactId, ThreadPlan plan, Instant openedAt) {
        super(key, seekerId);
        this.contactId = contactId;
        this.approach = plan.approach();
        this.channel = plan.channel();
        this.openedAt = openedAt;
        this.progress = Progress.opened(openedAt);
    }

    /** A new thread, or every reason why the plan cannot be one. */
    public static Outcome<InterviewThread> open(
            TenantKey key, UUID seekerId, UUID contactId, ThreadPlan plan, Instant now) {
        Checks checks = new Checks();
        Optional<String> purpose = checks.takeIfGiven("purpose", given(plan.purpose()), TextRule.PARAGRAPH::check);
        Optional<Integer> minutes =
                checks.takeIfGiven("requestedMinutes", plan.requestedMinutes().orElse(null), REQUESTED_MINUTES::check);
        Optional<Instant> openedAt = checks.take("openedAt", DateRule.PLAUSIBLE.check(plan.openedAt()));
        checks.require(!isInTheFuture(plan.openedAt(), now), "openedAt", InterviewThread::future);
        return checks.outcome(() -> {
            InterviewThread thread = new InterviewThread(key, seekerId, contactId, plan, openedAt.orElseThrow());
            thread.purpose = purpose.orElse(null);
            thread.requestedMinutes = minutes.orElse(USUAL_MINUTES);
            return thread;
        });
    }

    /** The first event of a thread's history, for a thread just opened. */
    public ThreadEvent opening(UUID eventId, Instant now) {
        return new ThreadEvent(
                new TenantKey(key().institutionId(), eventId), this, Step.of(EventKind.OPENED, openedAt), now);
    }

    /** Says why this person (A3), or says it better. */
    public Outcome<InterviewThread> changePurpose(String words) {
        Checks checks = new Checks();
        Optional<String> checked = checks.take("purpose", TextRule.PARAGRAPH.check(words));
        return checks.outcome(() -> {
            purpose = checked.orElseThrow();
            return this;
        });
    }

    /**
     * Records what happened, if the craft and the order of things allow it.
     *
     * @param now the present moment; nothing can have happened after it
     * @return the event to keep, or every reason for the refusal; a refused step changes nothing
     */
    public Outcome<ThreadEvent> record(UUID eventId, Step told, InstitutionSettings settings, Instant now) {
        return told.checked().then(step -> {
            Checks checks = new Checks();
            Optional<ThreadState> next = step.kind().from(progress.state());
            checks.require(next.isPresent(), "kind", () -> notAllowed(step.kind()));
            checks.require(
                    !step.occurredAt().isBefore(progress.lastEventAt()),
                    "occurredAt",
                    () -> Refusal.of(
                            RefusalCode.BEFORE_ITS_CAUSE,
                            "Must not be before what happened last, at " + progress.lastEventAt() + "."));
            checks.require(!isInTheFuture(step.occurredAt(), now), "occurredAt", InterviewThread::future);
            if (next.isPresent()) {
                gates(checks, step, settings);
            }
            return checks.outcome(() -> {
                progress = progress.after(step, next.orElseThrow());
                return new ThreadEvent(new TenantKey(key().institutionId(), eventId), this, step, now);
            });
        });
    }

    private void gates(Checks checks, Step step, InstitutionSettings settings) {
        if (step.kind() == EventKind.REQUESTED && purpose == null) {
            checks.refuse(Refusal.of(
                    RefusalCode.PURPOSE_MISSING,
                    Practice.A3,
                    "Say first why you want to talk to this very person; then send the request."));
        }
        if (step.kind() == EventKind.FOLLOWED_UP && progress.followUps() >= settings.maxFollowUps()) {
            checks.refuse(Refusal.of(
                            RefusalCode.FOLLOW_UPS_EXHAUSTED,
                            Practice.B10,
                            "After %d follow-ups, close the thread and move on.".formatted(settings.maxFollowUps()))
                    .at("kind"));
        }
        // A late yes answers a request; without one, or after the interview, there is nothing left to agree to.
        if (step.kind() == EventKind.ACCEPTED && (progress.requestedAt() == null || progress.heldAt() != null)) {
            checks.refuse(notAllowed(step.kind()).at("kind"));
        }
    }

    /** Where the thread stands. */
    public Progress progress() {
        return progress;
    }

    /** With whom. */
    public UUID contactId() {
        return contactId;
    }

    /** How the seeker comes to this person. */
    public Approach approach() {
        return approach;
    }

    /** By what means the seeker asks. */
    public Channel channel() {
        return channel;
    }

    /** For how many minutes the seeker asks. */
    public int requestedMinutes() {
        return requestedMinutes;
    }

    /** When the seeker opened the thread. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Why this person; empty until said. */
    public Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    private Refusal notAllowed(EventKind kind) {
        return Refusal.of(
                RefusalCode.STEP_NOT_ALLOWED,
                "%s cannot happen to a thread that is %s.".formatted(kind, progress.state()));
    }

    private static boolean isInTheFuture(Instant told, Instant now) {
        return told.isAfter(now.plus(CLOCK_TOLERANCE));
    }

    private static Refusal future() {
        return Refusal.of(RefusalCode.IN_THE_FUTURE, "Must not lie in the future.");
    }

    private static String given(Optional<String> raw) {
        return raw.filter(text -> !text.isBlank()).orElse(null);
    }
}
