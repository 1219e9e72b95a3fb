package org.throughline.persistence.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aThread;
import static org.throughline.persistence.shared.TestNetwork.anOrganization;
import static org.throughline.persistence.shared.TestPeople.keyFor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.aim.Aims;
import org.throughline.domain.aim.Background;
import org.throughline.domain.aim.BackgroundKind;
import org.throughline.domain.aim.CommonGround;
import org.throughline.domain.aim.CommonGroundKind;
import org.throughline.domain.aim.SeekerValue;
import org.throughline.domain.aim.Target;
import org.throughline.domain.aim.TargetDetails;
import org.throughline.domain.aim.TargetKind;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.Horizon;
import org.throughline.domain.contact.Organization;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.shared.SeekerOwned;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredAimsTest {
    private TestUnit unit;
    private TestPeople people;
    private Viewer viewer;
    private UUID seeker;
    private Contact ada;

    @BeforeEach
    void start(TestDatabase database) {
        unit = TestUnit.on(database);
        people = new TestPeople(database);
        viewer = people.seeker();
        seeker = viewer.seekerId().orElseThrow();
        ada = aContact(viewer, "Ada");
        unit.run(entityManager -> entityManager.persist(ada));
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void givesBackWhatWasKept() {
        Target target = Target.plan(
                        keyFor(viewer),
                        seeker,
                        TargetKind.PERSON,
                        new TargetDetails("Ada 🦙", "Mill", "Why\nnot", Horizon.ADMIRED, 1),
                        NOW)
                .orElseThrow();
        target.reach(ada.id(), Optional.empty(), NOW);
        SeekerValue value =
                SeekerValue.of(keyFor(viewer), seeker, "Calm", 5, NOW).orElseThrow();
        Background background = background("École");
        CommonGround common = CommonGround.with(keyFor(viewer), seeker, ada.id(), CommonGroundKind.PERSON, "Ben", NOW)
                .orElseThrow();
        keep(aims -> aims.add(target));
        keep(aims -> aims.add(value));
        keep(aims -> aims.add(background));
        keep(aims -> aims.add(common));

        same(aims -> aims.findTarget(viewer, target.id()), target);
        same(aims -> aims.findValue(viewer, value.id()), value);
        same(aims -> aims.findBackground(viewer, background.id()), background);
        same(aims -> aims.findCommonGround(viewer, common.id()), common);
    }

    @Test
    void othersFindNothing() {
        Background background = background("École");
        keep(aims -> aims.add(background));
        Viewer admin = people.account(viewer.institutionId(), "admin@example.org", "none", Role.ADMIN);

        for (Viewer other : List.of(people.fellowOf(viewer), people.seeker(), admin)) {
            assertThat(ask(aims -> aims.findBackground(other, background.id()))).isEmpty();
        }
    }

    @Test
    void whatIsDeletedIsGoneAndItsNameFree() {
        Background background = background("École");
        keep(aims -> aims.add(background));

        keep(aims -> aims.findBackground(viewer, background.id()).orElseThrow().delete(NOW));

        assertThat(ask(aims -> aims.findBackground(viewer, background.id()))).isEmpty();
        keep(aims -> aims.add(background("ecole")));
    }

    @Test
    void theFinderLooksSchoolsAndPlacesUpByAnIndex(TestDatabase database) {
        new NamedSql("""
                insert into contact (institution_id, id, seeker_id, name, source, school, place)
                select :institution, gen_random_uuid(), :seeker, 'C ' || n, 'MANUAL', 'School ' || n, 'Place ' || n
                from generate_series(1, 5000) n
                """)
                .update(database.dataSource(), Map.of("institution", viewer.institutionId(), "seeker", seeker));
        new NamedSql("analyze contact").update(database.dataSource(), Map.of());

        for (String column : List.of("school", "place")) {
            String plan = String.join(
                    "\n",
                    new NamedSql("""
                            explain select c.id from contact c
                            where c.institution_id = :institution and c.seeker_id = :seeker and c.deleted_at is null
                              and c.%1$s is not null and fold(c.%1$s) = fold('SCHÖÖL 77')
                            order by c.name_key, c.id limit 20
                            """.formatted(column))
                            .rows(
                                    database.dataSource(),
                                    Map.of("institution", viewer.institutionId(), "seeker", seeker),
                                    row -> row.getString(1)));
            assertThat(plan).contains("contact_by_" + column).doesNotContain("Seq Scan");
        }
    }

    @Test
    void aRatingBelongsToTheSameSeekersValueAndOrganisation(TestDatabase database) {
        Organization mill = anOrganization(viewer, "Mill");
        InterviewThread thread = aThread(viewer, ada);
        Viewer fellow = people.fellowOf(viewer);
        SeekerValue theirs = SeekerValue.of(keyFor(fellow), fellow.seekerId().orElseThrow(), "Calm", 5, NOW)
                .orElseThrow();
        unit.run(entityManager -> List.of(mill, thread, theirs).forEach(entityManager::persist));
        NamedSql rating = new NamedSql("""
                insert into fit_rating (institution_id, id, seeker_id, organization_id, value_id, thread_id, rating, rated_at)
                values (:institution, gen_random_uuid(), :seeker, :organization, :value, :thread, 3, now())
                """);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> rating.update(
                        database.dataSource(),
                        Map.of(
                                "institution", viewer.institutionId(),
                                "seeker", seeker,
                                "organization", mill.id(),
                                "value", theirs.id(),
                                "thread", thread.id())))
                .hasStackTraceContaining("violates foreign key constraint");
    }

    private Background background(String name) {
        return Background.of(
                        keyFor(viewer), seeker, new Background.Details(BackgroundKind.SCHOOL, name, 2000, 2004), NOW)
                .orElseThrow();
    }

    private void keep(java.util.function.Consumer<Aims> work) {
        unit.run(entityManager -> work.accept(new StoredAims(entityManager)));
    }

    private <T> Optional<T> ask(Function<Aims, Optional<T>> question) {
        return unit.answer(entityManager -> question.apply(new StoredAims(entityManager)));
    }

    private <T extends SeekerOwned> void same(Function<Aims, Optional<T>> question, T kept) {
        assertThat(ask(question))
                .get()
                .isNotSameAs(kept)
                .usingRecursiveComparison()
                .isEqualTo(kept);
    }
}
