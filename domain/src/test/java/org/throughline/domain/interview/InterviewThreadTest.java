package org.throughline.domain.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class InterviewThreadTest {
    private static final Instant OPENED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final InstitutionSettings SETTINGS = InstitutionSettings.DEFAULTS;

    private Instant clock = OPENED;

    @Test
    void asksForTenMinutesUnlessTold() {
        assertThat(aThread()).extracting("requestedMinutes").isEqualTo(InterviewThread.USUAL_MINUTES);
        assertThat(open(plan("why", Optional.of(30), OPENED)).orElseThrow())
                .extracting("requestedMinutes")
                .isEqualTo(30);
    }

    @Test
    void isADraftWithoutPurposeAtFirst() {
        InterviewThread thread = open(plan(" ", Optional.empty(), OPENED)).orElseThrow();

        assertThat(thread.purpose()).isEmpty();
        assertThat(thread.progress()).isEqualTo(Progress.opened(OPENED));
        assertThat(thread.opening(UUID.randomUUID(), NOW).step()).isEqualTo(Step.of(EventKind.OPENED, OPENED));
    }

    @Test
    void refusesAPlanThatCannotBe() {
        assertThat(Refusals.of(open(plan("a\u0000b", Optional.of(241), NOW.plus(Duration.ofHours(1))))))
                .containsExactly("purpose NOT_TEXT", "requestedMinutes OUT_OF_RANGE", "openedAt IN_THE_FUTURE");
        assertThat(Refusals.of(open(plan("why", Optional.of(0), Instant.MIN))))
                .containsExactly("requestedMinutes OUT_OF_RANGE", "openedAt OUT_OF_RANGE");
    }

    @Test
    void sendsNoRequestWithoutAPurpose() {
        InterviewThread thread = open(plan(null, Optional.empty(), OPENED)).orElseThrow();

        Outcome<ThreadEvent> outcome = record(thread, Step.of(EventKind.REQUESTED, OPENED));

        assertThat(Refusals.of(outcome)).containsExactly("PURPOSE_MISSING");
        assertThat(practices(outcome)).containsExactly(Practice.A3);
        assertThat(thread.progress().state()).isEqualTo(ThreadState.DRAFT);

        assertThat(Refusals.of(thread.changePurpose("  "))).containsExactly("purpose REQUIRED");
        thread.changePurpose("to learn how an audit works");
        assertThat(record(thread, Step.of(EventKind.REQUESTED, OPENED)).refusals())
                .isEmpty();
    }

    @Test
    void movesOnAfterTheLastFollowUp() {
        InterviewThread thread = aThread(EventKind.REQUESTED, EventKind.FOLLOWED_UP, EventKind.FOLLOWED_UP);

        Outcome<ThreadEvent> outcome = record(thread, next(EventKind.FOLLOWED_UP));

        assertThat(Refusals.of(outcome)).containsExactly("kind FOLLOW_UPS_EXHAUSTED");
        assertThat(practices(outcome)).containsExactly(Practice.B10);
        assertThat(thread.progress().followUps()).isEqualTo(2);
        assertThat(record(thread, Step.closed(clock, CloseReason.NO_REPLY)).refusals())
                .isEmpty();
    }

    @Test
    void anInstitutionMayAllowNoFollowUp() {
        InterviewThread thread = aThread(EventKind.REQUESTED);
        InstitutionSettings strict = InstitutionSettings.DEFAULTS.withFollowUps(7, 0);

        assertThat(Refusals.of(thread.record(UUID.randomUUID(), next(EventKind.FOLLOWED_UP), strict, NOW)))
                .containsExactly("kind FOLLOW_UPS_EXHAUSTED");
    }

    @Test
    void nothingHappensBeforeItsCause() {
        InterviewThread thread = aThread(EventKind.REQUESTED);
        Instant requested = thread.progress().lastEventAt();

        assertThat(Refusals.of(record(thread, Step.of(EventKind.ACCEPTED, requested.minusMillis(1)))))
                .containsExactly("occurredAt BEFORE_ITS_CAUSE");
        assertThat(record(thread, Step.of(EventKind.ACCEPTED, requested)).refusals())
                .isEmpty();
    }

    @Test
    void nothingHasHappenedInTheFutureButForClocksThatDiffer() {
        InterviewThread thread = aThread(EventKind.REQUESTED);

        assertThat(Refusals.of(record(thread, Step.of(EventKind.ACCEPTED, NOW.plus(Duration.ofMinutes(6))))))
                .containsExactly("occurredAt IN_THE_FUTURE");
        assertThat(record(thread, Step.of(EventKind.ACCEPTED, NOW.plus(Duration.ofMinutes(5))))
                        .refusals())
                .isEmpty();
    }

    @Test
    void takesALateYes() {
        InterviewThread thread = aThread(EventKind.REQUESTED);
        record(thread, Step.closed(clock, CloseReason.NO_REPLY));

        record(thread, Step.of(EventKind.ACCEPTED, clock).granting(20));

        assertThat(thread.progress().state()).isEqualTo(ThreadState.ACCEPTED);
        assertThat(thread.progress().closeReason()).isNull();
        assertThat(thread.progress().grantedMinutes()).isEqualTo(20);
    }

    @Test
    void takesNoLateYesAfterTheInterview() {
        InterviewThread thread = anInterviewHeld();
        record(thread, Step.closed(clock, CloseReason.OTHER));

        assertThat(Refusals.of(record(thread, next(EventKind.ACCEPTED)))).containsExactly("kind STEP_NOT_ALLOWED");
        assertThat(thread.progress().state()).isEqualTo(ThreadState.CLOSED);
    }

    @Test
    void takesNoLateYesToARequestThatWasNeverSent() {
        InterviewThread thread = aThread();
        record(thread, Step.closed(clock, CloseReason.OTHER));

        assertThat(Refusals.of(record(thread, next(EventKind.ACCEPTED)))).containsExactly("kind STEP_NOT_ALLOWED");
    }

    @Test
    void aReplyToAClosedThreadKeepsItsReason() {
        InterviewThread thread = aThread(EventKind.REQUESTED);
        record(thread, Step.closed(clock, CloseReason.UNABLE));
        record(thread, next(EventKind.REPLIED));

        assertThat(thread.progress().state()).isEqualTo(ThreadState.CLOSED);
        assertThat(thread.progress().closeReason()).isEqualTo(CloseReason.UNABLE);
    }

    @Test
    void losesItsSlotWhenPostponedAndKeepsItsPreparationWhenRescheduled() {
        InterviewThread thread = aThread(EventKind.REQUESTED, EventKind.ACCEPTED);
        Instant slot = clock.plus(Duration.ofDays(3));
        record(thread, Step.scheduled(EventKind.SCHEDULED, clock, slot));
        record(thread, next(EventKind.PREPARED));
        record(thread, Step.scheduled(EventKind.RESCHEDULED, clock, slot.plusSeconds(60)));
        assertThat(thread.progress().state()).isEqualTo(ThreadState.PREPARED);
        assertThat(thread.progress().scheduledFor()).isEqualTo(slot.plusSeconds(60));

        record(thread, next(EventKind.POSTPONED));

        assertThat(thread.progress().state()).isEqualTo(ThreadState.ACCEPTED);
        assertThat(thread.progress().scheduledFor()).isNull();
    }

    @Test
    void aStepSaysWhatItsKindNeedsAndNothingElse() {
        InterviewThread thread = aThread(EventKind.REQUESTED, EventKind.ACCEPTED);

        assertThat(Refusals.of(record(thread, next(EventKind.SCHEDULED)))).containsExactly("scheduledFor REQUIRED");
        assertThat(Refusals.of(record(thread, next(EventKind.CLOSED)))).containsExactly("closeReason REQUIRED");
        assertThat(Refusals.of(record(thread, next(EventKind.REPLIED).granting(500))))
                .containsExactly("grantedMinutes OUT_OF_RANGE", "grantedMinutes CONFLICTING");
        assertThat(Refusals.of(
                        record(thread, Step.closed(clock, CloseReason.OTHER).saying("a\u0000"))))
                .containsExactly("summary NOT_TEXT");
        assertThat(Refusals.of(record(
                        thread, Step.scheduled(EventKind.SCHEDULED, clock, Instant.parse("9999-01-01T00:00:00Z")))))
                .containsExactly("scheduledFor OUT_OF_RANGE");
        Outcome<ThreadEvent> yesterday =
                record(thread, Step.scheduled(EventKind.SCHEDULED, clock, clock.minus(Duration.ofDays(1))));
        assertThat(Refusals.of(yesterday)).containsExactly("scheduledFor BEFORE_ITS_CAUSE");
        assertThat(practices(yesterday)).containsExactly(Practice.D1);
    }

    @Test
    void refusesForEveryReasonAtOnce() {
        InterviewThread thread = aThread(EventKind.REQUESTED);

        assertThat(Refusals.of(record(thread, Step.of(EventKind.HELD, OPENED.minusSeconds(1)))))
                .containsExactly("kind STEP_NOT_ALLOWED", "occurredAt BEFORE_ITS_CAUSE");
    }

    @Test
    void recordsWhatWasToldToTheMicrosecond() {
        InterviewThread thread = aThread();
        Step told = Step.of(EventKind.REQUESTED, OPENED.plusNanos(1_999)).saying("  by mail \u00a0");

        ThreadEvent event = record(thread, told).orElseThrow();

        assertThat(event.step())
                .isEqualTo(Step.of(EventKind.REQUESTED, OPENED.plusNanos(1_000))
                        .saying("by mail")
                        .by(Channel.EMAIL));
        assertThat(thread.progress().requestedAt()).isEqualTo(OPENED.plusNanos(1_000));
    }

    private InterviewThread aThread(EventKind... kinds) {
        InterviewThread thread = open(plan("to learn how an audit works", Optional.empty(), OPENED))
                .orElseThrow();
        for (EventKind kind : kinds) {
            record(thread, next(kind)).orElseThrow();
        }
        return thread;
    }

    private InterviewThread anInterviewHeld() {
        InterviewThread thread = aThread(EventKind.REQUESTED, EventKind.ACCEPTED);
        record(thread, Step.scheduled(EventKind.SCHEDULED, clock, clock)).orElseThrow();
        record(thread, next(EventKind.HELD)).orElseThrow();
        return thread;
    }

    /** One day later. */
    private Step next(EventKind kind) {
        clock = clock.plus(Duration.ofDays(1));
        return Step.of(kind, clock);
    }

    private static Outcome<ThreadEvent> record(InterviewThread thread, Step step) {
        return thread.record(UUID.randomUUID(), step, SETTINGS, NOW);
    }

    private static Outcome<InterviewThread> open(ThreadPlan plan) {
        TenantKey key = new TenantKey(UUID.randomUUID(), UUID.randomUUID());
        return InterviewThread.open(key, UUID.randomUUID(), UUID.randomUUID(), plan, NOW);
    }

    private static ThreadPlan plan(String purpose, Optional<Integer> minutes, Instant openedAt) {
        return new ThreadPlan(Optional.ofNullable(purpose), Approach.ALUMNI, Channel.EMAIL, minutes, openedAt);
    }

    private static List<Practice> practices(Outcome<?> outcome) {
        return outcome.refusals().stream()
                .map(Refusal::practice)
                .flatMap(Optional::stream)
                .toList();
    }
}
