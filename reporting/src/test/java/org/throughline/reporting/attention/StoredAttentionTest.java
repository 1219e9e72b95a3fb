package org.throughline.reporting.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.throughline.domain.report.AttentionKind.IGNORED_SELLING_REQUESTS;
import static org.throughline.domain.report.AttentionKind.LATE_START;
import static org.throughline.domain.report.AttentionKind.NOT_STARTED;
import static org.throughline.domain.report.AttentionKind.NO_REFERRALS_ASKED;
import static org.throughline.domain.report.AttentionKind.STALLED;
import static org.throughline.domain.report.AttentionKind.TARGET_OUT_OF_REACH;
import static org.throughline.domain.report.AttentionKind.THANKS_OVERDUE;
import static org.throughline.reporting.attention.Programme.NOW;
import static org.throughline.reporting.attention.Programme.TODAY;
import static org.throughline.reporting.attention.Programme.at;
import static org.throughline.reporting.attention.Programme.noon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.AdvisedCohort;
import org.throughline.domain.report.Attention;
import org.throughline.domain.report.AttentionKind;
import org.throughline.domain.report.AttentionList;
import org.throughline.domain.report.AttentionReason;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.SeekerAttention;
import org.throughline.persistence.shared.StatementCount;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;
import org.throughline.reporting.attention.Programme.SeekerRow;

@DatabaseTest
class StoredAttentionTest {
    private static final ReportScope MINE = new ReportScope.OfAdvisor();
    private static final ReportScope EVERYBODY = new ReportScope.OfInstitution();

    private TestDatabase database;
    private Programme programme;
    private UUID cohort;
    private Viewer advisor;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        programme = Programme.in(database.dataSource());
        cohort = programme.cohort("Spring", null);
        advisor = programme.account(Set.of(Role.ADVISOR), cohort);
    }

    @Test
    void tellsEveryReasonOfACohortWrittenOut() {
        programme.seeker("Nora", cohort).joined(7);
        programme.seeker("Stan", cohort).asked("Ada", 21);
        SeekerRow ida = programme.seeker("Ida", cohort);
        for (int i = 0; i < 3; i++) {
            ida.ignored("Ada " + i, 30 + i).draft("{ASKS_FOR_JOB}", 31 + i).set("last_event_at = ?", noon(5));
        }
        programme.seeker("Tara", cohort).goal(28, 3).held("Ada", 100);
        programme.seeker("Lars", cohort).goal(60, null).held("Ada", 29);
        SeekerRow rita = programme.seeker("Rita", cohort);
        rita.held("Ada", 40);
        rita.held("Ben", 30);
        rita.held("Cleo", 20);
        programme.seeker("Theo", cohort).unthanked("Ada", noon(3));
        programme.seeker("Well", cohort).held("Ada", 20).askedForNames(true);

        assertThat(told(list(advisor, MINE)))
                .containsExactly(
                        "Nora [NOT_STARTED]",
                        "Stan [STALLED]",
                        "Ida [IGNORED_SELLING_REQUESTS]",
                        "Tara [TARGET_OUT_OF_REACH]",
                        "Lars [LATE_START]",
                        "Rita [NO_REFERRALS_ASKED]",
                        "Theo [THANKS_OVERDUE]");
        assertThat(list(advisor, MINE).seekers()).isEqualTo(8);
        assertThat(list(advisor, MINE).needing()).isEqualTo(7);
        assertThat(list(advisor, MINE).at()).isEqualTo(NOW);
        assertThat(list(advisor, MINE).timeZone()).isEqualTo(Programme.ZONE);
    }

    @Test
    void cutsToTheFirstAndCountsAll() {
        programme.seeker("Nora", cohort).joined(7);
        programme.seeker("Stan", cohort).asked("Ada", 21);
        Attention first = list(advisor, MINE, 1);
        assertThat(told(first)).containsExactly("Nora [NOT_STARTED]");
        assertThat(first.needing()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> list(advisor, MINE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> list(advisor, MINE, AttentionList.MOST + 1));
    }

    @Test
    void anEmptyCohortHasNobodyToTalkTo() {
        assertThat(told(list(advisor, MINE))).isEmpty();
        assertThat(list(advisor, new ReportScope.OfCohort(cohort)).seekers()).isZero();
        Viewer idle = programme.account(Set.of(Role.ADVISOR));
        assertThat(list(idle, MINE).seekers()).isZero();
    }

    @Test
    void countsDaysInTheTimeZoneOfTheInstitution() {
        SeekerRow came = programme.seeker("Nora", cohort);
        Instant justAfter = at(TODAY.minusDays(6).atTime(LocalTime.MIDNIGHT));
        came.set("created_at = ?", justAfter.minusSeconds(1).atOffset(ZoneOffset.UTC));
        assertThat(kinds("Nora")).as("seven days ago in Auckland, six in UTC").containsExactly(NOT_STARTED);
        came.set("created_at = ?", justAfter.atOffset(ZoneOffset.UTC));
        assertThat(kinds("Nora")).isEmpty();
    }

    @Test
    void takesTheGoalOfTheCohortWhereASeekerHasNone() {
        UUID near = programme.cohort("Near", TODAY.plusDays(20));
        Viewer other = programme.account(Set.of(Role.ADVISOR), near);
        SeekerRow lars = programme.seeker("Lars", near);
        lars.held("Ada", 10).askedForNames(true);
        assertThat(told(list(other, MINE))).containsExactly("Lars [LATE_START]");
        lars.goal(200, null);
        assertThat(told(list(other, MINE))).isEmpty();
    }

    @Test
    void leavesOutPracticeAndWhatWasDeleted() {
        SeekerRow nora = programme.seeker("Nora", cohort).goal(20, 1);
        nora.held("Mum", 3).practice();
        nora.unthanked("Dad", noon(5)).practice();
        nora.held("Gone", 3).deleted();
        assertThat(kinds("Nora")).containsExactly(NOT_STARTED, TARGET_OUT_OF_REACH, LATE_START);
        nora.deactivated();
        assertThat(list(advisor, MINE).seekers()).isZero();
    }

    @Test
    void holdsThanksToTheHour() {
        SeekerRow theo = programme.seeker("Theo", cohort);
        Programme.ThreadRow talk = theo.unthanked("Ada", NOW.minus(Duration.ofHours(24)));
        assertThat(kinds("Theo")).isEmpty();
        talk.set("held_at = ?", NOW.minus(Duration.ofHours(24)).minusMillis(1));
        assertThat(kinds("Theo")).containsExactly(THANKS_OVERDUE);
        talk.set("state = 'CLOSED', close_reason = 'OTHER'");
        assertThat(kinds("Theo"))
                .as("as the thread's own due date, which a closed one has not")
                .isEmpty();
    }

    @Test
    void aTalkAheadEndsTheSilenceUntilItsHour() {
        SeekerRow stan = programme.seeker("Stan", cohort);
        Programme.ThreadRow talk = stan.asked("Ada", 30).set("state = 'SCHEDULED', scheduled_for = ?", NOW);
        assertThat(kinds("Stan")).isEmpty();
        talk.set("scheduled_for = ?", NOW.minusSeconds(1));
        assertThat(kinds("Stan")).containsExactly(STALLED);
    }

    @Test
    void readsTheToneOfTheLatestDraftOfRecentRequestsThatWereIgnored() {
        SeekerRow ida = programme.seeker("Ida", cohort);
        ida.ignored("Ada", 90).draft("{SELLS}", 91);
        ida.ignored("Ben", 20).draft("{RESUME_OFFERED,NO_MINUTES_ASKED}", 21);
        Programme.ThreadRow third = ida.ignored("Cleo", 91).draft("{TOO_MUCH_ABOUT_ME}", 92);
        assertThat(kinds("Ida")).as("one of the three is too long ago").isEmpty();
        third.set("requested_at = ?", noon(90));
        assertThat(kinds("Ida")).containsExactly(IGNORED_SELLING_REQUESTS);
        assertThat(figures("Ida")).containsExactly("IGNORED_REQUESTS 3", "IGNORED_WITH_TEXT 3", "IGNORED_THAT_SELL 3");
        third.draft("{}", 80);
        assertThat(figures("Ida"))
                .as("written anew before it was sent")
                .containsExactly("IGNORED_REQUESTS 3", "IGNORED_WITH_TEXT 3", "IGNORED_THAT_SELL 2");
        third.set("close_reason = 'DECLINED'");
        assertThat(kinds("Ida")).as("refused is not ignored").isEmpty();
        third.set("close_reason = 'NO_REPLY', replied_at = ?", noon(70));
        assertThat(kinds("Ida")).as("answered is not ignored").isEmpty();
    }

    @Test
    void givesUpSilentRequestsAfterTheLastFollowUpAndNotOnAWeekend() {
        SeekerRow ida = programme.seeker("Ida", cohort);
        ida.ignored("Ada", 40).draft("{SELLS}", 41);
        ida.ignored("Ben", 40).draft("{SELLS}", 41);
        // Waiting since Saturday, 21 February: silent until Saturday, 28 February, moved to Monday, 2 March.
        Programme.ThreadRow silent = ida.asked("Cleo", 30)
                .draft("{SELLS}", 31)
                .set("follow_ups = 2, waiting_since = ?, last_event_at = ?", noon(11), noon(11));
        assertThat(kinds("Ida")).containsExactly(IGNORED_SELLING_REQUESTS);
        assertThat(kindsAt(NOW.minus(Duration.ofDays(2))))
                .as("on the Monday itself")
                .isEmpty();
        programme.run("update institution set weekends_off = false where institution_id = ?", programme.institution());
        assertThat(kindsAt(NOW.minus(Duration.ofDays(2)))).containsExactly(IGNORED_SELLING_REQUESTS);
        silent.set("follow_ups = 1");
        assertThat(kinds("Ida")).isEmpty();
    }

    @Test
    void countsInterviewsSinceNamesCameUpLast() {
        SeekerRow rita = programme.seeker("Rita", cohort);
        Programme.ThreadRow first = rita.held("Ada", 50);
        rita.held("Ben", 40).askedForNames(null);
        rita.held("Cleo", 30).askedForNames(false);
        assertThat(kinds("Rita")).containsExactly(NO_REFERRALS_ASKED);
        first.named("Somebody");
        assertThat(kinds("Rita")).as("two since").isEmpty();
        rita.held("Dora", 20);
        assertThat(figures("Rita")).containsExactly("INTERVIEWS_WITHOUT_NAMES 3", "HELD 4");
        rita.held("Emil", 10).askedForNames(true);
        assertThat(kinds("Rita")).isEmpty();
    }

    @Test
    void takesThePaceOverFourWeeksTodayAmongThem() {
        SeekerRow tara = programme.seeker("Tara", cohort).goal(28, 3);
        tara.held("Ada", 100).askedForNames(true);
        Programme.ThreadRow recent = tara.held("Ben", 27);
        assertThat(kinds("Tara")).isEmpty();
        recent.set("held_at = ?", noon(28));
        assertThat(kinds("Tara")).containsExactly(TARGET_OUT_OF_REACH);
    }

    @Test
    void stillAsksForAWhileAfterAGoalHasPassed() {
        programme.seeker("Tara", cohort).goal(-60, 5).held("Ada", 100);
        programme.seeker("Gone", cohort).goal(-61, 5).held("Ada", 100);
        assertThat(told(list(advisor, MINE))).containsExactly("Tara [TARGET_OUT_OF_REACH]");
    }

    @Test
    void clocksThatJumpedMakeNobodyStall() {
        programme.seeker("Stan", cohort).asked("Ada", -3);
        programme.seeker("Nora", cohort).joined(-3);
        assertThat(told(list(advisor, MINE))).isEmpty();
    }

    @Test
    void namesContactsOnlyOfSeekersWhoShareAndOnlyToTheirAdvisors() {
        SeekerRow open = programme.seeker("Open", cohort).sharing();
        open.unthanked("Ada Example", noon(3));
        open.unthanked("Ben Example", noon(5));
        programme.seeker("Shut", cohort).unthanked("Secret Example", noon(3));
        UUID other = programme.cohort("Other", null);
        programme.seeker("Elsewhere", other).sharing().unthanked("Far Example", noon(3));
        programme.seeker("Alone", null).sharing().unthanked("Lone Example", noon(3));
        Viewer admin = programme.account(Set.of(Role.ADMIN));
        Viewer both = programme.account(Set.of(Role.ADMIN, Role.ADVISOR), other);
        Viewer former = new Viewer(
                advisor.institutionId(), advisor.accountId(), Optional.empty(), Set.of(Role.ADMIN), ZoneOffset.UTC);

        assertThat(contacts(list(advisor, MINE)))
                .containsExactly("Open: Ben Example 2026-02-27, Ada Example 2026-03-01", "Shut: ");
        assertThat(contacts(list(admin, EVERYBODY)))
                .allMatch(line -> line.endsWith(": "))
                .hasSize(4);
        assertThat(contacts(list(admin, new ReportScope.OfCohort(cohort)))).containsExactly("Open: ", "Shut: ");
        assertThat(contacts(list(both, EVERYBODY)))
                .containsExactly("Alone: ", "Elsewhere: Far Example 2026-03-01", "Open: ", "Shut: ");
        assertThat(contacts(list(former, EVERYBODY))).as("no advisor any more").allMatch(line -> line.endsWith(": "));
        open.set("advisor_access = 'FIGURES'");
        assertThat(contacts(list(advisor, MINE))).containsExactly("Open: ", "Shut: ");
    }

    @Test
    void namesWhomEachReasonIsAbout() {
        SeekerRow open = programme.seeker("Open", cohort).sharing();
        for (int i = 0; i < 7; i++) {
            open.ignored("Ignored " + i, 40 + i)
                    .draft(i == 2 ? "{}" : "{SELLS}", 60)
                    .set("last_event_at = ?", noon(30 + i));
            open.held("Held " + i, 50 + i).set("last_event_at = ?", noon(40));
        }
        assertThat(list(advisor, MINE).first().get(0).reasons().stream()
                        .map(reason -> reason.kind() + " "
                                + reason.contacts().stream()
                                        .map(contact -> contact.name())
                                        .toList()))
                .containsExactly(
                        "STALLED [Ignored 0]",
                        "IGNORED_SELLING_REQUESTS [Ignored 6, Ignored 5, Ignored 4, Ignored 3, Ignored 1]",
                        "NO_REFERRALS_ASKED [Held 6, Held 5, Held 4, Held 3, Held 2]");
    }

    @Test
    void showsAdvisorsTheirCohortsAdministratorsAllAndOthersNothing() {
        UUID other = programme.cohort("Other", null);
        UUID gone = programme.cohort("Gone", null);
        programme.run("update cohort set deleted_at = now() where id = ?", gone);
        SeekerRow nora = programme.seeker("Nora", cohort).joined(7);
        programme.seeker("Otto", other).joined(7);
        programme.seeker("Alone", null).joined(7);
        Viewer admin = programme.account(Set.of(Role.ADMIN));
        Viewer stranger = Programme.in(database.dataSource()).account(Set.of(Role.ADMIN, Role.ADVISOR));
        Viewer mistaken = programme.account(Set.of(Role.SEEKER), cohort);

        assertThat(names(advisor, MINE)).contains(List.of("Nora"));
        assertThat(names(advisor, new ReportScope.OfCohort(cohort))).contains(List.of("Nora"));
        assertThat(names(advisor, new ReportScope.OfCohort(other))).isEmpty();
        assertThat(names(advisor, EVERYBODY)).isEmpty();
        assertThat(names(admin, EVERYBODY)).contains(List.of("Alone", "Nora", "Otto"));
        assertThat(names(admin, new ReportScope.OfCohort(other))).contains(List.of("Otto"));
        assertThat(names(admin, new ReportScope.OfCohort(gone))).isEmpty();
        assertThat(names(admin, MINE)).isEmpty();
        for (Viewer nobody : List.of(nora.viewer(), mistaken)) {
            assertThat(names(nobody, MINE)).isEmpty();
            assertThat(names(nobody, EVERYBODY)).isEmpty();
            assertThat(names(nobody, new ReportScope.OfCohort(cohort))).isEmpty();
        }
        assertThat(names(stranger, new ReportScope.OfCohort(cohort))).isEmpty();
        assertThat(names(stranger, EVERYBODY))
                .as("where it works for this institution")
                .isEmpty();
        AttentionList theirs = new StoredAttention(database.serving(stranger.institutionId()), Programme.CLOCK);
        assertThat(theirs.attention(stranger, EVERYBODY, 100).orElseThrow().first())
                .as("where it works for theirs")
                .isEmpty();
        assertThat(names(advisor, new ReportScope.OfCohort(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void listsEverybodyWithThoseWhoNeedNothingLastByName() {
        programme.seeker("Zoe", cohort).joined(7);
        programme.seeker("nils", cohort).joined(1);
        programme.seeker("Anna", cohort).joined(1);
        programme.seeker("Elsewhere", programme.cohort("Other", null)).joined(7);

        Attention everybody = attention().everybody(advisor, MINE, 100).orElseThrow();
        assertThat(everybody.first().stream().map(seeker -> seeker.facts().name()))
                .containsExactly("Zoe", "Anna", "nils");
        assertThat(everybody.needing()).isEqualTo(1);
        assertThat(everybody.first().get(1).reasons()).isEmpty();
        assertThat(attention().everybody(advisor, EVERYBODY, 100)).isEmpty();
    }

    @Test
    void followsASeekerWhoMovesToAnotherCohort() {
        UUID other = programme.cohort("Other", null);
        Viewer next = programme.account(Set.of(Role.ADVISOR), other);
        SeekerRow nora = programme.seeker("Nora", cohort).joined(7);
        nora.movesTo(other);
        assertThat(names(advisor, MINE)).contains(List.of());
        assertThat(names(next, MINE)).contains(List.of("Nora"));
    }

    @Test
    void listsTheCohortsOfAnAdvisor() {
        UUID other = programme.cohort("autumn", TODAY);
        programme.seeker("Nora", cohort).sharing();
        programme.seeker("Ned", cohort);
        programme.seeker("Gone", cohort).sharing().deactivated();
        Viewer both = programme.account(Set.of(Role.ADVISOR), cohort, other);
        assertThat(attention().cohortsOf(both))
                .containsExactly(
                        new AdvisedCohort(other, "autumn", Optional.of(TODAY), 0, 0),
                        new AdvisedCohort(cohort, "Spring", Optional.empty(), 2, 1));
        assertThat(attention().cohortsOf(programme.account(Set.of(Role.ADMIN), cohort)))
                .isEmpty();
    }

    @Test
    void costsThreeStatementsForOneSeekerAndForAHundred() {
        StatementCount counted = new StatementCount(database.serving(programme.institution()));
        AttentionList list = new StoredAttention(counted.dataSource(), Programme.CLOCK);
        programme.seeker("Nora", cohort).sharing().unthanked("Ada", noon(3));
        list.attention(advisor, MINE, 100);
        int ofOne = counted.taken();
        for (int i = 0; i < 99; i++) {
            programme.seeker("Nora " + i, cohort).sharing().unthanked("Ada", noon(3));
        }
        assertThat(list.attention(advisor, MINE, 100).orElseThrow().first()).hasSize(100);
        assertThat(counted.taken()).isEqualTo(ofOne).isEqualTo(3);
        programme.run("update seeker set advisor_access = 'FIGURES' where institution_id = ?", programme.institution());
        list.attention(advisor, MINE, 100);
        assertThat(counted.taken()).as("nobody may be named").isEqualTo(2);
    }

    private AttentionList attention() {
        return new StoredAttention(database.serving(programme.institution()), Programme.CLOCK);
    }

    private Attention list(Viewer viewer, ReportScope scope) {
        return list(viewer, scope, 100);
    }

    private Attention list(Viewer viewer, ReportScope scope, int first) {
        return attention().attention(viewer, scope, first).orElseThrow();
    }

    private Optional<List<String>> names(Viewer viewer, ReportScope scope) {
        return attention()
                .attention(viewer, scope, 100)
                .map(list -> list.first().stream()
                        .map(seeker -> seeker.facts().name())
                        .toList());
    }

    private List<AttentionKind> kinds(String seeker) {
        return reasons(list(advisor, MINE), seeker).stream()
                .map(AttentionReason::kind)
                .toList();
    }

    /** Of the only seeker, with the clock at another moment. */
    private List<AttentionKind> kindsAt(Instant now) {
        AttentionList list =
                new StoredAttention(database.serving(programme.institution()), Clock.fixed(now, ZoneOffset.UTC));
        return list.attention(advisor, MINE, 100).orElseThrow().first().stream()
                .flatMap(seeker -> seeker.reasons().stream())
                .map(AttentionReason::kind)
                .toList();
    }

    private List<String> figures(String seeker) {
        return reasons(list(advisor, MINE), seeker).get(0).figures().stream()
                .map(figure -> figure.measure() + " " + figure.number().orElseThrow())
                .toList();
    }

    private static List<AttentionReason> reasons(Attention list, String seeker) {
        return list.first().stream()
                .filter(found -> found.facts().name().equals(seeker))
                .flatMap(found -> found.reasons().stream())
                .toList();
    }

    private static List<String> told(Attention list) {
        return list.first().stream()
                .map(seeker -> seeker.facts().name() + " "
                        + seeker.reasons().stream().map(AttentionReason::kind).toList())
                .toList();
    }

    private static List<String> contacts(Attention list) {
        return list.first().stream().map(StoredAttentionTest::contacts).toList();
    }

    private static String contacts(SeekerAttention seeker) {
        return seeker.facts().name() + ": "
                + String.join(
                        ", ",
                        seeker.reasons().stream()
                                .flatMap(reason -> reason.contacts().stream())
                                .map(contact -> contact.name() + " " + contact.day())
                                .toList());
    }
}
