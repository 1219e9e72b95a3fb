package org.throughline.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.report.AttentionKind.IGNORED_SELLING_REQUESTS;
import static org.throughline.domain.report.AttentionKind.LATE_START;
import static org.throughline.domain.report.AttentionKind.NOT_STARTED;
import static org.throughline.domain.report.AttentionKind.NO_REFERRALS_ASKED;
import static org.throughline.domain.report.AttentionKind.STALLED;
import static org.throughline.domain.report.AttentionKind.TARGET_OUT_OF_REACH;
import static org.throughline.domain.report.AttentionKind.THANKS_OVERDUE;
import static org.throughline.domain.report.Facts.TODAY;
import static org.throughline.domain.report.Facts.well;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.domain.outreach.FindingCode;
import org.throughline.domain.programme.InstitutionSettings;

class AttentionRulesTest {
    private static final InstitutionSettings SETTINGS = InstitutionSettings.DEFAULTS;
    private static final AttentionRules RULES =
            new AttentionRules(SETTINGS.followUpDays(), SETTINGS.maxFollowUps(), SETTINGS.lateStartDays(), TODAY);

    @Test
    void leavesAloneWhoIsWell() {
        assertThat(kinds(well())).isEmpty();
        assertThat(kinds(well().goalIn(30).wanting(2)))
                .as("the target is reached, and the first interview was early")
                .isEmpty();
    }

    @Test
    void hasNotStartedWhoAskedNobodyInTheDaysOfAnAnswer() {
        Facts idle = well().requests(0).held(0, 0, null);
        assertThat(kinds(idle.joined(6))).isEmpty();
        assertThat(kinds(idle.joined(7))).containsExactly(NOT_STARTED);
        assertThat(kinds(idle.joined(7).requests(1))).isEmpty();
        assertThat(figures(idle.joined(9)))
                .containsExactly("JOINED_ON 2026-02-23", "DAYS_SINCE_JOINED 9", "LIMIT_DAYS 7", "DRAFTS 0");
    }

    @Test
    void hasStalledWhoTookNoStepUntilEveryRequestIsGivenUp() {
        assertThat(kinds(well().lastStep(20))).isEmpty();
        assertThat(kinds(well().lastStep(21))).containsExactly(STALLED);
        assertThat(figures(well().lastStep(21)))
                .containsExactly(
                        "LAST_STEP_ON 2026-02-11", "DAYS_SINCE_LAST_STEP 21", "LIMIT_DAYS 21", "REQUESTS 4", "HELD 2");
    }

    @Test
    void letsRestWhoHasATalkAheadOrReachedTheTargetOrTheGoal() {
        assertThat(kinds(well().lastStep(40).ahead(1))).isEmpty();
        assertThat(kinds(well().lastStep(40).wanting(2))).isEmpty();
        assertThat(kinds(well().lastStep(40).wanting(3))).containsExactly(STALLED);
        assertThat(kinds(well().lastStep(40).goalIn(-1))).isEmpty();
        assertThat(kinds(well().lastStep(40).goalIn(0))).containsExactly(STALLED);
    }

    @Test
    void looksAtTheToneOfThreeIgnoredRequestsOfWhichHalfSell() {
        assertThat(kinds(well().ignored(5, 2, 2))).isEmpty();
        assertThat(kinds(well().ignored(5, 3, 1))).isEmpty();
        assertThat(kinds(well().ignored(3, 3, 2))).containsExactly(IGNORED_SELLING_REQUESTS);
        assertThat(kinds(well().ignored(4, 4, 2))).containsExactly(IGNORED_SELLING_REQUESTS);
        assertThat(kinds(well().ignored(5, 5, 2))).isEmpty();
        assertThat(AttentionRules.sellingTone())
                .contains(
                        FindingCode.ASKS_FOR_JOB,
                        FindingCode.SELLS,
                        FindingCode.RESUME_OFFERED,
                        FindingCode.TOO_MUCH_ABOUT_ME)
                .doesNotContain(FindingCode.PICKS_BRAIN, FindingCode.TOO_MANY_WORDS);
    }

    @Test
    void reachesATargetExactlyOnItsDay() {
        Facts early = well().held(6, 4, TODAY.minusDays(180)).goalIn(28);
        assertThat(kinds(early.wanting(10)))
                .as("four in 28 days, four more to go")
                .isEmpty();
        assertThat(kinds(early.wanting(11))).containsExactly(TARGET_OUT_OF_REACH);
        assertThat(figures(early.wanting(11)))
                .containsExactly(
                        "TARGET 11",
                        "HELD 6",
                        "GOAL_DATE 2026-04-01",
                        "DAYS_TO_GOAL 28",
                        "HELD_RECENTLY 4",
                        "PACE_PER_WEEK 1.00",
                        "NEEDED_PER_WEEK 1.25");
    }

    @Test
    void knowsNoPaceOfWhoCameWithinTheDaysItIsTakenOver() {
        Facts late = well().held(0, 0, null).goalIn(100).wanting(9);
        assertThat(kinds(late.joined(27))).isEmpty();
        assertThat(kinds(late.joined(28))).containsExactly(TARGET_OUT_OF_REACH);
    }

    @Test
    void asksWhatComesNextWhenTheGoalHasPassedAndThenLetsGo() {
        Facts missed = well().wanting(10).held(3, 0, TODAY.minusDays(180));
        assertThat(kinds(missed.goalIn(-1))).containsExactly(TARGET_OUT_OF_REACH);
        assertThat(figures(missed.goalIn(-1))).noneMatch(figure -> figure.startsWith("NEEDED_PER_WEEK"));
        assertThat(kinds(missed.goalIn(0))).contains(TARGET_OUT_OF_REACH);
        assertThat(kinds(missed.goalIn(-60))).containsExactly(TARGET_OUT_OF_REACH);
        assertThat(kinds(missed.goalIn(-61).unthanked(2).lastStep(80).withoutNames(9)))
                .as("the programme is over for them")
                .isEmpty();
    }

    @Test
    void doesWithoutATargetOrAGoal() {
        assertThat(kinds(well().wanting(50))).isEmpty();
        assertThat(kinds(well().goalIn(200))).isEmpty();
        assertThat(kinds(well().goalIn(-10))).isEmpty();
    }

    @Test
    void startsLateWithFewerDaysThanTheInstitutionAsksFor() {
        Facts first = well().held(2, 1, TODAY.minusDays(60));
        assertThat(kinds(first.goalIn(30))).isEmpty();
        assertThat(kinds(first.goalIn(29))).containsExactly(LATE_START);
        assertThat(kinds(first.goalIn(0))).containsExactly(LATE_START);
        assertThat(kinds(first.goalIn(-1))).isEmpty();
        Facts none = well().held(0, 0, null);
        assertThat(kinds(none.goalIn(90))).isEmpty();
        assertThat(kinds(none.goalIn(89))).containsExactly(LATE_START);
        assertThat(figures(first.goalIn(29)))
                .containsExactly(
                        "GOAL_DATE 2026-04-02",
                        "DAYS_TO_GOAL 29",
                        "LEAD_TIME_DAYS 89",
                        "LIMIT_DAYS 90",
                        "FIRST_HELD_ON 2026-01-03");
    }

    @Test
    void asksForNamesAfterThreeInterviewsWithout() {
        assertThat(kinds(well().withoutNames(2))).isEmpty();
        assertThat(kinds(well().withoutNames(3))).containsExactly(NO_REFERRALS_ASKED);
    }

    @Test
    void thanksAreOverdueFromTheFirst() {
        assertThat(kinds(well().unthanked(1))).containsExactly(THANKS_OVERDUE);
        assertThat(figures(well().unthanked(2))).containsExactly("THANKS_OVERDUE 2", "OLDEST_UNTHANKED_ON 2026-03-01");
    }

    @Test
    void tellsEveryReasonTheWeightiestFirst() {
        Facts much = well().lastStep(30)
                .goalIn(20)
                .wanting(30)
                .held(4, 0, TODAY.minusDays(40))
                .ignored(4, 4, 4)
                .withoutNames(4)
                .unthanked(1);
        List<AttentionKind> kinds = kinds(much);
        assertThat(kinds)
                .hasSize(6)
                .isSortedAccordingTo(Comparator.comparing(AttentionKind::weight).reversed());
        assertThat(Arrays.stream(AttentionKind.values()).map(AttentionKind::weight))
                .as("no two weigh the same, and the order of the names is theirs")
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void ranksByWeightThenGoalThenName() {
        Facts thanks = well().unthanked(1);
        List<SeekerAttention> ranked = Stream.of(
                        thanks.named("Zoe"),
                        thanks.named("ada"),
                        thanks.named("Near").goalIn(5).held(2, 1, TODAY.minusDays(100)),
                        thanks.named("Later").goalIn(50).held(2, 1, TODAY.minusDays(100)),
                        thanks.named("Both").withoutNames(3),
                        well().named("Still").lastStep(30))
                .map(Facts::facts)
                .map(facts -> new SeekerAttention(facts, RULES.reasons(facts)))
                .sorted(SeekerAttention.RANK)
                .toList();
        assertThat(ranked.stream().map(seeker -> seeker.facts().name() + " " + seeker.weight()))
                .containsExactly("Still 7", "Both 5", "Near 2", "Later 2", "ada 2", "Zoe 2");
    }

    private static List<AttentionKind> kinds(Facts facts) {
        return RULES.reasons(facts.facts()).stream().map(AttentionReason::kind).toList();
    }

    /** The figures of the first reason. */
    private static List<String> figures(Facts facts) {
        return RULES.reasons(facts.facts()).get(0).figures().stream()
                .map(figure -> figure.measure() + " "
                        + figure.number()
                                .map(Object::toString)
                                .orElseGet(() -> figure.day().orElseThrow().toString()))
                .toList();
    }
}
