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
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class DebriefTest {
    private static final Instant SLOT = Instant.parse("2026-03-05T10:00:00Z");
    private static final Instant NOW = SLOT.plus(Duration.ofDays(9));

    @Test
    void waitsForTheInterview() {
        assertThat(Refusals.of(of(scheduled(MeetingFormat.PHONE), DebriefDetails.UNSAID)))
                .containsExactly("threadId NOT_HELD_YET");
    }

    @Test
    void isThereForAnInterviewThatIsClosedToo() {
        InterviewThread thread = held(MeetingFormat.PHONE);
        record(thread, Step.closed(SLOT.plusSeconds(60), CloseReason.OTHER));

        assertThat(of(thread, DebriefDetails.UNSAID).orElseThrow().details()).isEqualTo(DebriefDetails.UNSAID);
    }

    @Test
    void refusesNumbersThatCannotBe() {
        DebriefDetails told = new DebriefDetails(
                null,
                0,
                101,
                6,
                "a\u0000b",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "x".repeat(9_999));

        assertThat(Refusals.of(of(held(MeetingFormat.PHONE), told)))
                .containsExactly(
                        "actualMinutes OUT_OF_RANGE",
                        "theySpokePercent OUT_OF_RANGE",
                        "flow OUT_OF_RANGE",
                        "story NOT_TEXT",
                        "notes TOO_LONG");
    }

    @Test
    void nobodyArrivesADayOffOrInTheFuture() {
        InterviewThread thread = held(MeetingFormat.OFFICE);

        assertThat(Refusals.of(of(thread, arrived(SLOT.minus(Duration.ofHours(25))))))
                .containsExactly("arrivedAt OUT_OF_RANGE");
        assertThat(Refusals.of(of(thread, arrived(SLOT.plus(Duration.ofHours(25))))))
                .containsExactly("arrivedAt OUT_OF_RANGE");
        assertThat(Refusals.of(of(thread, arrived(NOW.plus(Duration.ofHours(1))))))
                .containsExactly("arrivedAt IN_THE_FUTURE", "arrivedAt OUT_OF_RANGE");
        assertThat(of(thread, arrived(SLOT.minusSeconds(600))).refusals()).isEmpty();
    }

    @Test
    void asksForTheTabOfCoffeeAndLunchOnly() {
        DebriefDetails offered = tab(false);
        for (MeetingFormat format : MeetingFormat.values()) {
            assertThat(Refusals.of(of(held(format), offered)))
                    .as(format.name())
                    .isEqualTo(format.hasATab() ? List.of() : List.of("tabOffered CONFLICTING", "tabPaid CONFLICTING"));
        }
    }

    @Test
    void learnsAtTheInterviewThatItWasACoffee() {
        InterviewThread thread = scheduled(MeetingFormat.OFFICE);
        record(
                thread,
                Step.of(EventKind.HELD, SLOT)
                        .meeting(new Meeting(Optional.of(MeetingFormat.COFFEE), Optional.empty(), Optional.empty())));

        assertThat(of(thread, tab(true)).refusals()).isEmpty();
    }

    @Test
    void tellsOfAnOpeningOnlyWhenSomebodyBroughtItUp() {
        DebriefDetails nobody = opening(null);
        assertThat(Refusals.of(of(held(MeetingFormat.PHONE), nobody)))
                .containsExactly("openingQualified CONFLICTING", "openingAtTheEnd CONFLICTING");
        assertThat(of(held(MeetingFormat.PHONE), opening(RaisedBy.CONTACT)).refusals())
                .isEmpty();
    }

    @Test
    void changesNothingWhenRefused() {
        InterviewThread thread = held(MeetingFormat.LUNCH);
        Debrief debrief = of(thread, tab(true)).orElseThrow();

        assertThat(debrief.change(thread, opening(null), NOW).refusals()).isNotEmpty();
        assertThat(debrief.details()).isEqualTo(tab(true));
        debrief.change(thread, DebriefDetails.UNSAID, NOW).orElseThrow();
        assertThat(debrief.details()).isEqualTo(DebriefDetails.UNSAID);
    }

    private static DebriefDetails arrived(Instant at) {
        return new DebriefDetails(
                at, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static DebriefDetails tab(boolean paid) {
        return new DebriefDetails(
                null, null, null, null, null, null, null, null, true, paid, null, null, null, null, null, null);
    }

    private static DebriefDetails opening(RaisedBy by) {
        return new DebriefDetails(
                null, null, null, null, null, null, null, null, null, null, by, true, true, null, null, null);
    }

    private static Outcome<Debrief> of(InterviewThread thread, DebriefDetails details) {
        return Debrief.of(new TenantKey(UUID.randomUUID(), UUID.randomUUID()), thread, details, NOW);
    }

    private static InterviewThread held(MeetingFormat format) {
        InterviewThread thread = scheduled(format);
        record(thread, Step.of(EventKind.HELD, SLOT));
        return thread;
    }

    private static InterviewThread scheduled(MeetingFormat format) {
        Instant opened = SLOT.minus(Duration.ofDays(5));
        ThreadPlan plan =
                new ThreadPlan(Optional.of("to learn"), Approach.COLD, Channel.EMAIL, Optional.empty(), opened);
        InterviewThread thread = InterviewThread.open(
                        new TenantKey(UUID.randomUUID(), UUID.randomUUID()),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        plan,
                        NOW)
                .orElseThrow();
        record(thread, Step.of(EventKind.REQUESTED, opened));
        record(thread, Step.of(EventKind.ACCEPTED, opened));
        record(
                thread,
                Step.scheduled(EventKind.SCHEDULED, opened, SLOT)
                        .meeting(new Meeting(Optional.of(format), Optional.empty(), Optional.empty())));
        return thread;
    }

    private static void record(InterviewThread thread, Step step) {
        thread.record(UUID.randomUUID(), step, InstitutionSettings.DEFAULTS, NOW)
                .orElseThrow();
    }
}
