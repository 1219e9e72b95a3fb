package org.throughline.domain.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.directory.MonthlyRequests;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class ThreadGatesTest {
    private static final Instant OPENED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final InstitutionSettings CAPPED = InstitutionSettings.DEFAULTS.withCaps(4, 2);

    private static final ThreadPlan PLAN =
            new ThreadPlan(Optional.of("to learn"), Approach.COLD, Channel.EMAIL, Optional.empty(), OPENED);

    @Test
    void sendsNoMoreRequestsThanMayWait() {
        Outcome<ThreadEvent> one = record(open(PLAN), request(), Circumstances.ofARequest(4, 0));

        assertThat(Refusals.of(one)).containsExactly("OPEN_REQUESTS_EXHAUSTED");
        assertThat(practices(one)).containsExactly(Practice.A8);
        assertThat(record(open(PLAN), request(), Circumstances.ofARequest(3, 1)).refusals())
                .isEmpty();
    }

    @Test
    void sparesAPersonWhomOthersAskAndTellsNeitherWhoNorHowMany() {
        Outcome<ThreadEvent> asked = record(open(PLAN), request(), Circumstances.ofARequest(0, 17));

        assertThat(Refusals.of(asked)).containsExactly("PERSON_IS_ASKED_ENOUGH");
        assertThat(practices(asked)).containsExactly(Practice.A8);
        assertThat(asked.refusals().get(0).message()).doesNotContain("17");
    }

    @Test
    void sparesSomebodyOfTheDirectoryWhoseMonthIsFullAndTellsWhenTheyAreFree() {
        Outcome<ThreadEvent> full = record(open(PLAN), request(), inAMonth(2, 2));

        assertThat(Refusals.of(full)).containsExactly("PERSON_IS_FULLY_BOOKED");
        assertThat(practices(full)).containsExactly(Practice.A8);
        assertThat(full.refusals().get(0).message()).contains("free again from 2026-04-01");
        assertThat(record(open(PLAN), request(), inAMonth(1, 2)).refusals()).isEmpty();
        assertThat(record(open(PLAN.toPractise()), request(), inAMonth(2, 2)).refusals())
                .isEmpty();
    }

    @Test
    void asksNobodyWhoTakesABreak() {
        Outcome<ThreadEvent> refused = record(open(PLAN), request(), inAMonth(0, 0));

        assertThat(Refusals.of(refused)).containsExactly("PERSON_IS_FULLY_BOOKED");
        assertThat(refused.refusals().get(0).message())
                .contains("takes a break")
                .doesNotContain("2026");
    }

    private static Circumstances inAMonth(int received, int limit) {
        return Circumstances.ofARequest(
                0, 0, Optional.of(new MonthlyRequests(received, limit, LocalDate.of(2026, 4, 1))));
    }

    @Test
    void tellsEveryReasonAtOnce() {
        InterviewThread thread =
                open(new ThreadPlan(Optional.empty(), Approach.COLD, Channel.EMAIL, Optional.empty(), OPENED));

        assertThat(Refusals.of(record(thread, request(), Circumstances.ofARequest(9, 9))))
                .containsExactly("PURPOSE_MISSING", "OPEN_REQUESTS_EXHAUSTED", "PERSON_IS_ASKED_ENOUGH");
        assertThat(thread.progress()).isEqualTo(Progress.opened(OPENED));
    }

    @Test
    void capsNoPractice() {
        InterviewThread thread = open(PLAN.toPractise());

        assertThat(thread.isPractice()).isTrue();
        assertThat(record(thread, request(), Circumstances.ofARequest(9, 9)).refusals())
                .isEmpty();
    }

    @Test
    void isNotPreparedWithFewerQuestionsThanTheInstitutionWantsOrWithoutAGive() {
        Outcome<ThreadEvent> outcome = record(scheduled(), prepared(), Circumstances.ofAPreparation(2, 0));

        assertThat(Refusals.of(outcome)).containsExactly("QUESTIONS_MISSING", "GIVE_MISSING");
        assertThat(practices(outcome)).containsExactly(Practice.C3, Practice.C6);
        assertThat(Refusals.of(record(scheduled(), prepared(), Circumstances.ofAPreparation(3, 0))))
                .containsExactly("GIVE_MISSING");
        assertThat(record(scheduled(), prepared(), Circumstances.ofAPreparation(3, 1))
                        .refusals())
                .isEmpty();
    }

    @Test
    void goesWithoutForAReasonThatIsKept() {
        ThreadEvent event = record(
                        scheduled(),
                        prepared().overriding(" A call between trains "),
                        Circumstances.ofAPreparation(0, 0))
                .orElseThrow();

        assertThat(event.step().overrideReason()).contains("A call between trains");
        assertThat(Refusals.of(record(scheduled(), prepared().overriding("  "), Circumstances.ofAPreparation(0, 0))))
                .containsExactly("QUESTIONS_MISSING", "GIVE_MISSING");
        assertThat(Refusals.of(record(open(PLAN), request().overriding("why not"), Circumstances.NOT_LOOKED_UP)))
                .containsExactly("overrideReason CONFLICTING");
    }

    @Test
    void missesNobodyBeforeTheTimeAgreedOn() {
        InterviewThread thread = scheduled();
        Instant slot = thread.progress().scheduledFor();

        Outcome<ThreadEvent> early =
                record(thread, Step.of(EventKind.NO_SHOW, slot.minusSeconds(1)), Circumstances.NOT_LOOKED_UP);

        assertThat(Refusals.of(early)).containsExactly("occurredAt BEFORE_ITS_CAUSE");
        record(thread, Step.of(EventKind.NO_SHOW, slot), Circumstances.NOT_LOOKED_UP)
                .orElseThrow();
        assertThat(thread.progress().noShows()).isEqualTo(1);
        assertThat(thread.progress().slotFormat()).isNull();
    }

    @Test
    void thanksNobodyBeforeTheInterview() {
        Outcome<ThreadEvent> early = record(
                scheduled(), Step.of(EventKind.THANKED, OPENED.plus(Duration.ofDays(9))), Circumstances.NOT_LOOKED_UP);

        assertThat(Refusals.of(early)).containsExactly("kind STEP_NOT_ALLOWED");
        assertThat(practices(early)).containsExactly(Practice.F1);
        assertThat(early.refusals().get(0).message()).contains("HELD");
    }

    @Test
    void asksByTheThreadsChannelUnlessTold() {
        InterviewThread thread = open(PLAN);
        assertThat(record(thread, request(), Circumstances.NOT_LOOKED_UP)
                        .orElseThrow()
                        .step()
                        .channel())
                .contains(Channel.EMAIL);
        Step again =
                Step.of(EventKind.FOLLOWED_UP, OPENED.plus(Duration.ofDays(7))).by(Channel.PHONE);
        assertThat(record(thread, again, Circumstances.NOT_LOOKED_UP)
                        .orElseThrow()
                        .step()
                        .channel())
                .contains(Channel.PHONE);
        Step silent = Step.of(EventKind.REPLIED, OPENED.plus(Duration.ofDays(8)));
        assertThat(record(thread, silent, Circumstances.NOT_LOOKED_UP)
                        .orElseThrow()
                        .step()
                        .channel())
                .isEmpty();
        Step noMessage =
                Step.of(EventKind.PREPARED, OPENED.plus(Duration.ofDays(8))).by(Channel.PHONE);
        assertThat(Refusals.of(record(scheduled(), noMessage, Circumstances.NOT_LOOKED_UP)))
                .containsExactly("channel CONFLICTING");
    }

    @Test
    void waitsForAnAnswerToWhatWasAskedLast() {
        InterviewThread thread = open(PLAN);
        record(thread, request(), Circumstances.NOT_LOOKED_UP).orElseThrow();
        assertThat(thread.progress().waitingSince()).isEqualTo(OPENED);
        Instant reply = OPENED.plus(Duration.ofDays(1));
        record(thread, Step.of(EventKind.REPLIED, reply), Circumstances.NOT_LOOKED_UP)
                .orElseThrow();
        assertThat(thread.progress().waitingSince()).isNull();
        Instant again = OPENED.plus(Duration.ofDays(9));
        record(thread, Step.of(EventKind.FOLLOWED_UP, again), Circumstances.NOT_LOOKED_UP)
                .orElseThrow();
        assertThat(thread.progress().waitingSince()).isEqualTo(again);
        assertThat(thread.progress().repliedAt()).isEqualTo(reply);
    }

    @Test
    void keepsWhereAndHowTheyMeetWhenOnlyTheTimeMoves() {
        InterviewThread thread = scheduled();
        Instant moved = thread.progress().scheduledFor().plusSeconds(3_600);
        record(
                        thread,
                        Step.scheduled(EventKind.RESCHEDULED, OPENED.plus(Duration.ofDays(2)), moved),
                        Circumstances.NOT_LOOKED_UP)
                .orElseThrow();

        assertThat(thread.progress().slotFormat()).isEqualTo(MeetingFormat.LUNCH);
        assertThat(thread.progress().slotTimeZone()).isEqualTo("Europe/Berlin");
        assertThat(thread.progress().scheduledFor()).isEqualTo(moved);
    }

    @Test
    void changesWhatItAsksForUntilItWasSent() {
        InterviewThread thread = open(PLAN.offering(List.of(MeetingFormat.PHONE)));
        assertThat(thread.changeRequest(20, List.of(MeetingFormat.COFFEE, MeetingFormat.COFFEE))
                        .refusals())
                .isEmpty();
        assertThat(thread.requestedMinutes()).isEqualTo(20);
        assertThat(thread.offeredFormats()).containsExactly(MeetingFormat.COFFEE);
        assertThat(Refusals.of(thread.changeRequest(0, List.of()))).containsExactly("requestedMinutes OUT_OF_RANGE");
        record(thread, request(), Circumstances.NOT_LOOKED_UP).orElseThrow();
        assertThat(Refusals.of(thread.changeRequest(10, thread.offeredFormats())))
                .containsExactly("requestedMinutes STEP_NOT_ALLOWED");
    }

    private static Step request() {
        return Step.of(EventKind.REQUESTED, OPENED);
    }

    private static Step prepared() {
        return Step.of(EventKind.PREPARED, OPENED.plus(Duration.ofDays(2)));
    }

    private static InterviewThread scheduled() {
        InterviewThread thread = open(PLAN);
        Instant day = OPENED.plus(Duration.ofDays(1));
        Meeting lunch = new Meeting(
                Optional.of(MeetingFormat.LUNCH), Optional.of("Café Ñ"), Optional.of(ZoneId.of("Europe/Berlin")));
        for (Step step : List.of(
                request(),
                Step.of(EventKind.ACCEPTED, day),
                Step.scheduled(EventKind.SCHEDULED, day, day.plus(Duration.ofDays(4)))
                        .meeting(lunch))) {
            record(thread, step, Circumstances.NOT_LOOKED_UP).orElseThrow();
        }
        return thread;
    }

    private static InterviewThread open(ThreadPlan plan) {
        TenantKey key = new TenantKey(UUID.randomUUID(), UUID.randomUUID());
        return InterviewThread.open(key, UUID.randomUUID(), UUID.randomUUID(), plan, NOW)
                .orElseThrow();
    }

    private static Outcome<ThreadEvent> record(InterviewThread thread, Step step, Circumstances circumstances) {
        return thread.record(UUID.randomUUID(), step, CAPPED, circumstances, NOW);
    }

    private static List<Practice> practices(Outcome<?> outcome) {
        return outcome.refusals().stream()
                .map(Refusal::practice)
                .flatMap(Optional::stream)
                .toList();
    }
}
