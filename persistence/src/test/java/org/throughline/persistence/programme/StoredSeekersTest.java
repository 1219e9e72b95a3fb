package org.throughline.persistence.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestPeople.keyFor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.programme.Activity;
import org.throughline.domain.programme.ActivityKind;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.domain.programme.ComfortNote;
import org.throughline.domain.programme.Resource;
import org.throughline.domain.programme.Seeker;
import org.throughline.domain.programme.SeekerGoal;
import org.throughline.domain.programme.SeekerLevel;
import org.throughline.domain.shared.Outcome;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredSeekersTest {
    /** 11:00 in Berlin; the second already in Auckland. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private TestUnit unit;
    private TestPeople people;
    private Viewer viewer;
    private TestDatabase database;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        unit = TestUnit.on(database);
        people = new TestPeople(database);
        viewer = people.seeker();
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void givesBackTheGoalAsItWasTold() {
        SeekerGoal goal = new SeekerGoal(SeekerLevel.EXECUTIVE, "Lead 🥐", TODAY, 12, "Pacific/Auckland");
        assertThat(change(new SeekerGoal(SeekerLevel.EXECUTIVE, "Lead 🥐", TODAY, 12, "Europe/Berlin"))
                        .refusals())
                .isEmpty();

        assertThat(change(goal).refusals())
                .as("the date was set before; that it passed meanwhile, or elsewhere, is no reason to refuse the rest")
                .isEmpty();

        assertThat(seeker().goal()).isEqualTo(goal);
        assertThat(seeker().version()).isEqualTo(2);
    }

    @Test
    void sharesNothingUntilTheSeekerSaysSo() {
        assertThat(seeker().advisorAccess()).isEqualTo(AdvisorAccess.FIGURES);
        unit.run(entityManager -> new StoredSeekers(entityManager)
                .find(viewer)
                .orElseThrow()
                .shareWithAdvisor(AdvisorAccess.NAMES_AND_STATES));
        assertThat(seeker().advisorAccess()).isEqualTo(AdvisorAccess.NAMES_AND_STATES);
        change(new SeekerGoal(SeekerLevel.EXECUTIVE, "Another", null, 3, "Europe/Berlin"));
        assertThat(seeker().advisorAccess()).as("a goal is another matter").isEqualTo(AdvisorAccess.NAMES_AND_STATES);
        unit.run(entityManager ->
                new StoredSeekers(entityManager).find(viewer).orElseThrow().shareWithAdvisor(AdvisorAccess.FIGURES));
        assertThat(seeker().advisorAccess()).isEqualTo(AdvisorAccess.FIGURES);
    }

    @Test
    void aGoalMustNotHavePassedWhenItIsSet() {
        assertThat(refusals(
                        change(new SeekerGoal(SeekerLevel.STUDENT, null, TODAY.minusDays(1), null, "Europe/Berlin"))))
                .containsExactly("goalDate IN_THE_PAST");
        assertThat(refusals(change(new SeekerGoal(SeekerLevel.STUDENT, null, TODAY, null, "Pacific/Kiritimati"))))
                .as("tomorrow has begun there")
                .containsExactly("goalDate IN_THE_PAST");
        assertThat(seeker().goal().goalDate()).isNull();
    }

    @Test
    void refusesAGoalThatCannotBe() {
        assertThat(refusals(
                        change(new SeekerGoal(SeekerLevel.STUDENT, "x".repeat(4_001), LocalDate.MAX, 0, "Nowhere"))))
                .containsExactly("goal TOO_LONG", "goalDate OUT_OF_RANGE", "target OUT_OF_RANGE", "timeZone MALFORMED");
        for (String zone : List.of("+02:00", "SystemV/EST5", "europe/berlin", "UTC+1")) {
            assertThat(refusals(change(new SeekerGoal(SeekerLevel.STUDENT, null, null, null, zone))))
                    .as(zone)
                    .containsExactly("timeZone MALFORMED");
        }
    }

    @Test
    void asksTheDatabaseWhetherItCountsDaysInATimeZone() {
        assertThat(unit.<Boolean>answer(
                        entityManager -> new StoredSeekers(entityManager).knowsTimeZone("Europe/Berlin")))
                .isTrue();
        assertThat(unit.<Boolean>answer(
                        entityManager -> new StoredSeekers(entityManager).knowsTimeZone("Mars/Olympus")))
                .isFalse();
    }

    @Test
    void keepsComfortAndActivitiesForTheirSeekerAlone() {
        UUID seeker = viewer.seekerId().orElseThrow();
        ComfortNote note = ComfortNote.of(keyFor(viewer), seeker, 4, Optional.empty(), "Fine", NOW, NOW)
                .orElseThrow();
        Activity activity = Activity.of(
                        keyFor(viewer), seeker, new Activity.Details(ActivityKind.EVENT, TODAY, 90, "Fair"), TODAY, NOW)
                .orElseThrow();
        unit.run(entityManager -> {
            StoredSeekers seekers = new StoredSeekers(entityManager);
            seekers.add(note);
            seekers.add(activity);
        });

        unit.run(entityManager -> {
            StoredSeekers seekers = new StoredSeekers(entityManager);
            assertThat(seekers.findComfortNote(viewer, note.id()))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(note);
            assertThat(seekers.findActivity(viewer, activity.id()))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(activity);
            Viewer fellow = people.fellowOf(viewer);
            assertThat(seekers.findComfortNote(fellow, note.id())).isEmpty();
            assertThat(seekers.findActivity(fellow, activity.id())).isEmpty();
        });
    }

    @Test
    void anAccountThatIsNoSeekerHasNoGoal() {
        Viewer admin = people.account(viewer.institutionId(), "admin@example.org", "none", Role.ADMIN);
        assertThat(unit.<Optional<Seeker>>answer(entityManager -> new StoredSeekers(entityManager).find(admin)))
                .isEmpty();
    }

    @Test
    void whatComesWithTheProductIsEveryInstitutionsOwnToChange() {
        UUID first = shipped(viewer).get(0);
        Viewer elsewhere = people.seeker();

        unit.run(entityManager -> {
            Resource resource =
                    new StoredResources(entityManager).find(viewer, first).orElseThrow();
            resource.change(new Resource.Details("Ours", null, null, null, 0)).orElseThrow();
        });
        unit.run(entityManager -> new StoredResources(entityManager)
                .find(viewer, shipped(viewer).get(1))
                .orElseThrow()
                .delete(NOW));

        assertThat(shipped(viewer)).hasSize(shipped(elsewhere).size() - 1);
        assertThat(titles(viewer)).contains("Ours");
        assertThat(titles(elsewhere)).doesNotContain("Ours");
        assertThat(unit.<Optional<Resource>>answer(
                        entityManager -> new StoredResources(entityManager).find(viewer, UUID.randomUUID())))
                .isEmpty();
    }

    private static List<String> refusals(Outcome<?> outcome) {
        return outcome.refusals().stream()
                .map(refusal -> String.join(".", refusal.path()) + " " + refusal.code())
                .toList();
    }

    private List<UUID> shipped(Viewer who) {
        return new NamedSql(
                        "select id from offered_resource where institution_id = :institution and deleted_at is null order by position, id")
                .rows(
                        database.dataSource(),
                        Map.of("institution", who.institutionId()),
                        row -> row.getObject(1, UUID.class));
    }

    private List<String> titles(Viewer who) {
        return new NamedSql(
                        "select title from offered_resource where institution_id = :institution and deleted_at is null")
                .rows(database.dataSource(), Map.of("institution", who.institutionId()), row -> row.getString(1));
    }

    private Outcome<Seeker> change(SeekerGoal goal) {
        return unit.answer(entityManager -> {
            StoredSeekers seekers = new StoredSeekers(entityManager);
            return seekers.find(viewer).orElseThrow().change(goal, seekers::knowsTimeZone, NOW);
        });
    }

    private Seeker seeker() {
        return unit.answer(
                entityManager -> new StoredSeekers(entityManager).find(viewer).orElseThrow());
    }
}
