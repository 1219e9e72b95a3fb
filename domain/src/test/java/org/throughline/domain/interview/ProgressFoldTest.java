package org.throughline.domain.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;

/** Whatever is told in whatever order: where a thread stands is what its accepted events say. */
class ProgressFoldTest {
    private static final Instant OPENED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-31T00:00:00Z");

    @Property(tries = 3_000)
    void progressIsTheFoldOfTheAcceptedEvents(@ForAll("stories") List<Told> story) {
        InterviewThread thread = opened();
        List<Step> accepted = new ArrayList<>();
        Instant at = OPENED;
        for (Told told : story) {
            at = at.plus(Duration.ofHours(told.hours()));
            Progress before = thread.progress();
            if (record(thread, told.stepFor(before.state(), at)) instanceof Outcome.Done<ThreadEvent> done) {
                accepted.add(done.value().step());
            } else {
                assertThat(thread.progress()).isEqualTo(before);
            }
        }
        assertThat(thread.progress()).isEqualTo(fold(accepted));
        Statistics.collect(thread.progress().state());
        Statistics.coverage(coverage -> List.of(ThreadState.values())
                .forEach(state -> coverage.check(state).count(count -> count > 5)));
    }

    @Property(tries = 1_000)
    void theCraftHoldsWhateverIsTold(@ForAll("stories") List<Told> story) {
        InterviewThread thread = opened();
        Instant at = OPENED;
        for (Told told : story) {
            at = at.plus(Duration.ofHours(told.hours()));
            record(thread, told.stepFor(thread.progress().state(), at));
            Progress progress = thread.progress();
            assertThat(progress.followUps()).isLessThanOrEqualTo(InstitutionSettings.DEFAULTS.maxFollowUps());
            assertThat(progress.closeReason() == null).isEqualTo(progress.state() != ThreadState.CLOSED);
            assertThat(progress.lastEventAt()).isBetween(OPENED, NOW.plusSeconds(300));
            if (progress.state() != ThreadState.DRAFT && progress.state() != ThreadState.CLOSED) {
                assertThat(progress.requestedAt()).isNotNull();
            }
            if (progress.state().isAfterTheInterview()) {
                assertThat(progress.heldAt()).isNotNull();
            }
            if (progress.state() == ThreadState.SCHEDULED || progress.state() == ThreadState.PREPARED) {
                assertThat(progress.scheduledFor()).isNotNull();
            }
        }
    }

    @Provide
    Arbitrary<List<Told>> stories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999).withoutEdgeCases(),
                        Arbitraries.integers().between(-1, 40).withoutEdgeCases(),
                        Arbitraries.integers().between(-1, 30).withoutEdgeCases(),
                        Arbitraries.of(CloseReason.class),
                        Arbitraries.integers().between(0, 9).map(slip -> slip == 0))
                .as(Told::new)
                .list()
                .ofMaxSize(25);
    }

    /**
     * What a forgetful person tells: mostly what can have happened, sometimes anything.
     *
     * @param choice which kind of event
     * @param hours since the last one told
     * @param lead hours from the agreement on a time to that time
     * @param slip leaves out what must be said, and says what must not
     */
    record Told(int choice, int hours, int lead, CloseReason reason, boolean slip) {
        Step stepFor(ThreadState present, Instant at) {
            EventKind kind = kindFor(present);
            boolean agreesOnTime = kind == EventKind.SCHEDULED || kind == EventKind.RESCHEDULED;
            return new Step(
                    kind,
                    at,
                    Optional.of("as told").filter(words -> slip),
                    Optional.of(at.plus(Duration.ofHours(lead))).filter(slot -> agreesOnTime != slip),
                    Optional.of(hours).filter(minutes -> kind == EventKind.ACCEPTED),
                    Optional.of(reason).filter(why -> (kind == EventKind.CLOSED) != slip),
                    agreesOnTime || kind == EventKind.HELD && choice % 3 == 0 ? meeting(agreesOnTime) : Meeting.UNSAID,
                    Optional.empty(),
                    Optional.empty());
        }

        private Meeting meeting(boolean withZone) {
            return new Meeting(
                    Optional.of(MeetingFormat.values()[choice % 5]).filter(format -> choice % 2 == 0),
                    Optional.of("room " + choice).filter(place -> choice % 3 != 0),
                    Optional.of(ZoneId.of("Europe/Berlin")).filter(zone -> withZone && choice % 5 != 0));
        }

        private EventKind kindFor(ThreadState present) {
            List<EventKind> possible = Stream.of(EventKind.values())
                    .filter(kind -> kind.from(present).isPresent())
                    .filter(kind -> kind != EventKind.CLOSED || choice % 9 == 0)
                    .toList();
            return choice < 100
                    ? EventKind.values()[choice % EventKind.values().length]
                    : possible.get(choice % possible.size());
        }
    }

    private static Outcome<ThreadEvent> record(InterviewThread thread, Step step) {
        return thread.record(UUID.randomUUID(), step, InstitutionSettings.DEFAULTS, NOW);
    }

    /** Says of a history what is true of it, without going through it step by step. */
    private static Progress fold(List<Step> history) {
        ThreadState state = last(history, step -> !isSideways(step.kind()), step -> stateAfter(step.kind()))
                .orElse(ThreadState.DRAFT);
        int slotGone = 0;
        for (int i = 0; i < history.size(); i++) {
            if (stateAfter(history.get(i).kind()) == ThreadState.ACCEPTED) {
                slotGone = i;
            }
        }
        List<Step> sinceSlotGone = history.subList(slotGone, history.size());
        return new Progress(
                state,
                state == ThreadState.CLOSED
                        ? last(
                                        history,
                                        is(EventKind.CLOSED),
                                        step -> step.closeReason().orElseThrow())
                                .orElseThrow()
                        : null,
                (int) history.stream().filter(is(EventKind.FOLLOWED_UP)).count(),
                last(
                                history,
                                step -> step.grantedMinutes().isPresent(),
                                step -> step.grantedMinutes().orElseThrow())
                        .orElse(null),
                last(
                                sinceSlotGone,
                                step -> step.scheduledFor().isPresent(),
                                step -> step.scheduledFor().orElseThrow())
                        .orElse(null),
                last(history, is(EventKind.REQUESTED), Step::occurredAt).orElse(null),
                last(history, is(EventKind.HELD), Step::occurredAt).orElse(null),
                last(history, step -> true, Step::occurredAt).orElse(OPENED),
                last(
                                sinceSlotGone,
                                step -> step.meeting().format().isPresent(),
                                step -> step.meeting().format().orElseThrow())
                        .orElse(null),
                last(
                                sinceSlotGone,
                                step -> step.meeting().place().isPresent(),
                                step -> step.meeting().place().orElseThrow())
                        .orElse(null),
                last(
                                sinceSlotGone,
                                step -> step.meeting().timeZone().isPresent(),
                                step -> step.meeting().timeZone().orElseThrow().getId())
                        .orElse(null),
                last(history, step -> step.kind().asks(), Step::occurredAt).orElse(null),
                last(history, step -> true, step -> step)
                        .filter(step -> step.kind().asks())
                        .map(Step::occurredAt)
                        .orElse(null),
                first(history, ProgressFoldTest::isAnAnswer),
                first(history, is(EventKind.ACCEPTED)),
                last(history, is(EventKind.PREPARED), Step::occurredAt).orElse(null),
                last(history, is(EventKind.THANKED), Step::occurredAt).orElse(null),
                (int) history.stream().filter(is(EventKind.NO_SHOW)).count());
    }

    /** Whoever says no to what was never asked has answered nothing; a thread that was asked cannot become a draft again. */
    private static boolean isAnAnswer(Step step) {
        return step.kind() == EventKind.REPLIED
                || step.kind() == EventKind.ACCEPTED
                || step.closeReason().filter(CloseReason::isAnAnswer).isPresent();
    }

    private static Instant first(List<Step> history, Predicate<Step> which) {
        return history.stream()
                .dropWhile(step -> step.kind() != EventKind.REQUESTED)
                .filter(which)
                .map(Step::occurredAt)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSideways(EventKind kind) {
        return kind == EventKind.REPLIED || kind == EventKind.RESCHEDULED;
    }

    private static ThreadState stateAfter(EventKind kind) {
        return switch (kind) {
            case OPENED, REPLIED, RESCHEDULED -> ThreadState.DRAFT;
            case REQUESTED -> ThreadState.REQUESTED;
            case FOLLOWED_UP -> ThreadState.FOLLOWED_UP;
            case ACCEPTED, POSTPONED, NO_SHOW -> ThreadState.ACCEPTED;
            case SCHEDULED -> ThreadState.SCHEDULED;
            case PREPARED -> ThreadState.PREPARED;
            case HELD -> ThreadState.HELD;
            case THANKED -> ThreadState.THANKED;
            case KEPT_IN_TOUCH -> ThreadState.KEEPING_IN_TOUCH;
            case CLOSED -> ThreadState.CLOSED;
        };
    }

    private static Predicate<Step> is(EventKind kind) {
        return step -> step.kind() == kind;
    }

    private static <T> Optional<T> last(List<Step> history, Predicate<Step> which, Function<Step, T> what) {
        return history.stream().filter(which).reduce((earlier, later) -> later).map(what);
    }

    private static InterviewThread opened() {
        ThreadPlan plan = new ThreadPlan(
                Optional.of("to learn how an audit works"), Approach.COLD, Channel.EMAIL, Optional.empty(), OPENED);
        return InterviewThread.open(
                        new TenantKey(UUID.randomUUID(), UUID.randomUUID()),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        plan,
                        NOW)
                .orElseThrow();
    }
}
