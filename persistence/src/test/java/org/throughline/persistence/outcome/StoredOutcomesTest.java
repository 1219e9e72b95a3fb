package org.throughline.persistence.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aReferral;
import static org.throughline.persistence.shared.TestNetwork.aThread;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.outcome.GoodNews;
import org.throughline.domain.outcome.NetworkOutcome;
import org.throughline.domain.outcome.OutcomeKind;
import org.throughline.domain.shared.PastRule;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredOutcomesTest {
    private TestUnit unit;
    private TestPeople people;
    private TestDatabase database;
    private Viewer viewer;
    private PastRule past;

    @BeforeEach
    void start(TestDatabase migrated) {
        database = migrated;
        unit = TestUnit.on(migrated);
        people = new TestPeople(migrated);
        viewer = people.seeker();
        past = new PastRule(viewer.timeZone(), NOW);
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void whoHelpedGaveAnInterviewOrNamedSomebodyOnceEach() {
        Contact interviewedTwice = contact(viewer, "Ada");
        thread(viewer, interviewedTwice, "held_at = now()");
        thread(viewer, interviewedTwice, "held_at = now()");
        Contact referrer = contact(viewer, "Ben");
        unit.run(entityManager -> entityManager.persist(aReferral(viewer, referrer, Optional.empty())));
        Contact practised = contact(viewer, "Cem");
        thread(viewer, practised, "held_at = now(), practice = true");
        thread(viewer, contact(viewer, "Dana"), "purpose = 'asked only'");
        Contact deleted = contact(viewer, "Eve");
        thread(viewer, deleted, "held_at = now()");
        run("update contact set deleted_at = now() where id = :id", deleted.id());
        Viewer other = people.fellowOf(viewer);
        thread(other, contact(other, "Fay"), "held_at = now()");

        assertThat(whoHelped(viewer)).containsExactly(interviewedTwice.id(), referrer.id());
    }

    @Test
    void keepsAnOutcomeAndItsNewsAsTheyWere() {
        Contact ada = contact(viewer, "Ada");
        NetworkOutcome job = job(ada);
        GoodNews news = GoodNews.of(TestPeople.keyFor(viewer), job, ada.id());
        unit.run(entityManager -> {
            new StoredOutcomes(entityManager).add(job);
            new StoredOutcomes(entityManager).add(news);
        });
        Optional<NetworkOutcome> found =
                unit.answer(entityManager -> new StoredOutcomes(entityManager).find(viewer, job.id()));
        assertThat(found).get().usingRecursiveComparison().isEqualTo(job);

        unit.run(entityManager -> new StoredOutcomes(entityManager)
                .findGoodNews(viewer, news.id())
                .orElseThrow()
                .tell(NOW, job, past)
                .orElseThrow());
        assertThat(newsOf(viewer, news).orElseThrow().toldAt()).contains(NOW);
        assertThat(newsOf(people.fellowOf(viewer), news)).isEmpty();
    }

    private Optional<GoodNews> newsOf(Viewer who, GoodNews news) {
        return unit.answer(entityManager -> new StoredOutcomes(entityManager).findGoodNews(who, news.id()));
    }

    private List<UUID> whoHelped(Viewer who) {
        return unit.answer(entityManager -> new StoredOutcomes(entityManager).whoHelped(who));
    }

    private NetworkOutcome job(Contact through) {
        NetworkOutcome.Details details = new NetworkOutcome.Details(
                Optional.of(through.id()),
                OutcomeKind.JOB,
                "Müllerin",
                Optional.empty(),
                past.today(),
                Optional.empty());
        return NetworkOutcome.record(TestPeople.keyFor(viewer), through.seekerId(), details, past)
                .orElseThrow();
    }

    private Contact contact(Viewer whose, String name) {
        Contact contact = aContact(whose, name);
        unit.run(entityManager -> entityManager.persist(contact));
        return contact;
    }

    private void thread(Viewer whose, Contact contact, String change) {
        InterviewThread thread = aThread(whose, contact);
        unit.run(entityManager -> entityManager.persist(thread));
        run("update interview_thread set " + change + " where id = :id", thread.id());
    }

    private void run(String sql, UUID id) {
        new NamedSql(sql).update(database.dataSource(), Map.of("id", id));
    }
}
