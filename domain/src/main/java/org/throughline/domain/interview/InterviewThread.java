package org.throughline.domain.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

    private boolean practice;

    @Column(name = "offered_formats")
    private String[] offeredFormats;

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
        this.practice = plan.practice();
        this.offeredFormats = names(plan.offeredFormats());
        this.progress = Progress.opened(openedAt);
    }

    /** A new thread by the craft's own numbers. */
    public static Outcome<InterviewThread> open(
            TenantKey key, UUID seekerId, UUID contactId, ThreadPlan plan, Instant now) {
        return open(key, seekerId, contactId, plan, InstitutionSettings.DEFAULTS, now);
    }

    /**
     * A new thread, or every reason why the plan cannot be one.
     *
     * @param settings of the institution, whose usual minutes are asked for unless the plan tells (B7)
     */
    public static Outcome<InterviewThread> open(
            TenantKey key, UUID seekerId, UUID contactId, ThreadPlan plan, InstitutionSettings settings, Instant now) {
        Checks checks = new Checks();
        Optional<String> purpose = checks.takeIfGiven("purpose", given(plan.purpose()), TextRule.PARAGRAPH::check);
        Optional<Integer> minutes =
                checks.takeIfGiven("requestedMinutes", plan.requestedMinutes().orElse(null), REQUESTED_MINUTES::check);
        Optional<Instant> openedAt = checks.take("openedAt", DateRule.PLAUSIBLE.check(plan.openedAt()));
        checks.require(!isInTheFuture(plan.openedAt(), now), "openedAt", InterviewThread::future);
        return checks.outcome(() -> {
            InterviewThread thread = new InterviewThread(key, seekerId, contactId, plan, openedAt.orElseThrow());
            thread.purpose = purpose.orElse(null);
            thread.requestedMinutes = minutes.orElse(settings.requestedMinutes());
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
     * Changes what will be asked for (B7). What was sent cannot be changed any more.
     *
     * @param minutes for how many minutes the seeker asks
     * @param formats in what forms the seeker offers to meet, the best first
     */
    public Outcome<InterviewThread> changeRequest(int minutes, List<MeetingFormat> formats) {
        Checks checks = new Checks();
        Optional<Integer> checked = checks.take("requestedMinutes", REQUESTED_MINUTES.check(minutes));
        boolean changes = minutes != requestedMinutes || !formats.equals(offeredFormats());
        checks.require(
                !changes || progress.requestedAt() == null,
                "requestedMinutes",
                () -> Refusal.of(
                        RefusalCode.STEP_NOT_ALLOWED,
                        Practice.B7,
                        "The request was sent; what it asked for stays. What they grant is told with ACCEPTED."));
        return checks.outcome(() -> {
            requestedMinutes = checked.orElseThrow();
            offeredFormats = names(formats);
            return this;
        });
    }

    /** Records what happened, by what the thread itself knows; nobody has looked at the circumstances. */
    public Outcome<ThreadEvent> record(UUID eventId, Step told, InstitutionSettings settings, Instant now) {
        return record(eventId, told, settings, Circumstances.NOT_LOOKED_UP, now);
    }

    /**
     * Records what happened, if the craft and the order of things allow it.
     *
     * @param circumstances that the step depends on: a request on the other open ones (A8), being prepared on what was
     *     prepared (C3, C6)
     * @param now the present moment; nothing can have happened after it
     * @return the event to keep, or every reason for the refusal; a refused step changes nothing
     */
    public Outcome<ThreadEvent> record(
            UUID eventId, Step told, InstitutionSettings settings, Circumstances circumstances, Instant now) {
        return told.checked().then(step -> {
            Checks checks = new Checks();
            Optional<ThreadState> next = step.kind().from(progress.state());
            checks.require(next.isPresent(), "kind", () -> ThreadGates.notAllowed(step.kind(), progress.state()));
            checks.require(
                    !step.occurredAt().isBefore(progress.lastEventAt()),
                    "occurredAt",
                    () -> Refusal.of(
                            RefusalCode.BEFORE_ITS_CAUSE,
                            "Must not be before what happened last, at " + progress.lastEventAt() + "."));
            checks.require(!isInTheFuture(step.occurredAt(), now), "occurredAt", InterviewThread::future);
            if (next.isPresent()) {
                new ThreadGates(this, settings, circumstances).check(checks, step);
            }
            return checks.outcome(() -> {
                Step kept = step.kind().asks() ? step.by(step.channel().orElse(channel)) : step;
                progress = progress.after(kept, next.orElseThrow());
                return new ThreadEvent(new TenantKey(key().institutionId(), eventId), this, kept, now);
            });
        });
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

    /** In what forms the seeker offers to meet, the best first. */
    public List<MeetingFormat> offeredFormats() {
        return Arrays.stream(offeredFormats).map(MeetingFormat::valueOf).toList();
    }

    /** Whether it is practised with family or friends (A12): it counts nowhere. */
    public boolean isPractice() {
        return practice;
    }

    /** When the seeker opened the thread. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Why this person; empty until said. */
    public Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    private static String[] names(List<MeetingFormat> formats) {
        return formats.stream().distinct().map(MeetingFormat::name).toArray(String[]::new);
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
