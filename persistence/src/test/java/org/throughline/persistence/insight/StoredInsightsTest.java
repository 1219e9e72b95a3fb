package org.throughline.persistence.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aThread;
import static org.throughline.persistence.shared.TestNetwork.anOrganization;
import static org.throughline.persistence.shared.TestPeople.keyFor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.insight.Feedback;
import org.throughline.domain.insight.FeedbackKind;
import org.throughline.domain.insight.IndustrySector;
import org.throughline.domain.insight.Insight;
import org.throughline.domain.insight.InsightDetails;
import org.throughline.domain.insight.InsightKind;
import org.throughline.domain.insight.JobFunction;
import org.throughline.domain.insight.KnownNames;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Step;
import org.throughline.domain.preparation.Topic;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredInsightsTest {
    private static final Instant LATER = NOW.plusSeconds(1_000);

    private TestDatabase database;
    private TestUnit unit;
    private TestPeople people;
    private Viewer viewer;

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
    void givesBackInsightsAndFeedbackAsTheyWere() {
        InterviewThread held = held(viewer, "Ada");
        Insight insight = noted(viewer, held, "Ask early");
        Feedback feedback = Feedback.note(
                        keyFor(viewer), held, FeedbackKind.GAP, "No audits", "A course", Optional.empty(), LATER)
                .orElseThrow();
        unit.run(entityManager -> {
            new StoredInsights(entityManager).add(insight);
            new StoredInsights(entityManager).add(feedback);
        });
        assertThat(found(viewer, insight.id())).get().usingRecursiveComparison().isEqualTo(insight);
        assertThat(foundFeedback(viewer, feedback.id()))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(feedback);
        for (Viewer other : List.of(people.fellowOf(viewer), people.seeker())) {
            assertThat(found(other, insight.id())).isEmpty();
            assertThat(foundFeedback(other, feedback.id())).isEmpty();
        }
    }

    @Test
    void knowsAllNamesThatATextMustNotHold() {
        unit.run(em -> em.persist(anOrganization(viewer, "Nordlicht")));
        Contact deleted = aContact(viewer, "Cleo");
        unit.run(em -> {
            em.persist(deleted);
            deleted.delete(NOW);
        });
        held(people.fellowOf(viewer), "Somebody else's");
        Insight insight = noted(viewer, held(viewer, "Ada"), "Ask early");
        KnownNames names = unit.answer(em -> new StoredInsights(em).namesAround(viewer, insight));
        assertThat(names.source()).isEqualTo("Ada");
        assertThat(names.contacts()).contains("Ada", "Cleo", "Somebody").doesNotContain("Somebody else's");
        assertThat(names.organizations()).containsExactly("Nordlicht");
    }

    @Test
    void showsABatchOnceEnoughDifferentPeopleStandBehindIt() {
        Viewer fellow = people.fellowOf(viewer);
        share(viewer, "Ada", "one");
        share(fellow, "Ada", "the same person, known to another seeker");
        share(viewer, "Ben", "two");
        assertThat(shown()).isEmpty();
        share(fellow, "Cleo", "three");
        assertThat(shown())
                .containsExactlyInAnyOrder("one", "the same person, known to another seeker", "two", "three");
        share(viewer, "Dan", "waits for more");
        assertThat(shown()).doesNotContain("waits for more");
    }

    @Test
    void keepsOtherInstitutionsGroupsAndPractisedInterviewsApart() {
        share(viewer, "Ada", "one");
        share(viewer, "Ben", "two");
        share(people.seeker(), "Cleo", "elsewhere");
        UUID practised = share(viewer, "Mother", "from practice", true);
        assertThat(shown()).isEmpty();
        share(viewer, "Dan", "three");
        assertThat(shown()).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(found(viewer, practised).orElseThrow().batchId()).isEmpty();
    }

    @Test
    void hidesTheWholeBatchOfWhatIsDeletedOrWithdrawn() {
        share(viewer, "Ada", "one");
        share(viewer, "Ben", "two");
        UUID third = share(viewer, "Cleo", "three");
        assertThat(shown()).hasSize(3);
        unit.run(em ->
                new StoredInsights(em).findInsight(viewer, third).orElseThrow().delete(LATER));
        assertThat(shown()).isEmpty();
    }

    @Test
    void makesABatchEvenWhenAllShareAtOnce() {
        List<Viewer> seekers = List.of(viewer, people.fellowOf(viewer), people.fellowOf(viewer));
        List<Insight> insights = IntStream.range(0, 3)
                .mapToObj(i -> noted(seekers.get(i), held(seekers.get(i), "Person " + i), "text " + i))
                .toList();
        IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(() -> keepShared(insights.get(i))))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(shown()).hasSize(3);
    }

    private Optional<Insight> found(Viewer by, UUID id) {
        return unit.answer(entityManager -> new StoredInsights(entityManager).findInsight(by, id));
    }

    private Optional<Feedback> foundFeedback(Viewer by, UUID id) {
        return unit.answer(entityManager -> new StoredInsights(entityManager).findFeedback(by, id));
    }

    private UUID share(Viewer by, String contact, String text) {
        return share(by, contact, text, false);
    }

    private UUID share(Viewer by, String contact, String text, boolean practice) {
        return Tenant.call(by.institutionId(), () -> shared(by, contact, text, practice));
    }

    private UUID shared(Viewer by, String contact, String text, boolean practice) {
        InterviewThread thread = held(by, contact);
        new NamedSql("update interview_thread set practice = :practice where id = :id")
                .update(database.dataSource(), Map.of("practice", practice, "id", thread.id()));
        Insight insight = noted(by, thread, text);
        keepShared(insight);
        return insight.id();
    }

    private void keepShared(Insight insight) {
        unit.run(entityManager -> {
            insight.share(JobFunction.SALES, IndustrySector.ENERGY, List.of()).orElseThrow();
            StoredInsights stored = new StoredInsights(entityManager);
            stored.add(insight);
            stored.showIfEnough(insight, 3, UUID.randomUUID());
        });
    }

    private InterviewThread held(Viewer by, String name) {
        Contact contact = aContact(by, name);
        InterviewThread thread = aThread(by, contact);
        List.of(
                        Step.of(EventKind.REQUESTED, NOW.plusSeconds(1)),
                        Step.of(EventKind.ACCEPTED, NOW.plusSeconds(2)),
                        Step.scheduled(EventKind.SCHEDULED, NOW.plusSeconds(3), NOW.plusSeconds(4)),
                        Step.of(EventKind.HELD, NOW.plusSeconds(4)))
                .forEach(step -> thread.record(UUID.randomUUID(), step, InstitutionSettings.DEFAULTS, LATER)
                        .orElseThrow());
        unit.run(entityManager -> {
            entityManager.persist(contact);
            entityManager.persist(thread);
        });
        return thread;
    }

    private static Insight noted(Viewer by, InterviewThread thread, String text) {
        InsightDetails details = new InsightDetails(InsightKind.TIP, Topic.WORK, text);
        return Insight.note(keyFor(by), thread, details, Optional.empty(), LATER)
                .orElseThrow();
    }

    private List<String> shown() {
        return new NamedSql("select insight from published_insight where institution_id = :institution")
                .rows(database.dataSource(), Map.of("institution", viewer.institutionId()), row -> row.getString(1));
    }
}
