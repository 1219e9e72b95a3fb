package org.throughline.persistence.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aThread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.interview.Circumstances;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Step;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** What is looked up before a request and before being prepared, and who waits for whom meanwhile. */
@DatabaseTest
class StoredCircumstancesTest {
    private static final String PROFILE = "https://linkedin.com/in/ada";

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
    void countsTheSeekersOtherRequestsThatWait() {
        asked(viewer, person("Ada", null));
        closed(asked(viewer, person("Ben", null)));
        opened(viewer, person("Cleo", null), false);
        InterviewThread practised = opened(viewer, person("Tom", null), true);
        record(practised, viewer, Step.of(EventKind.REQUESTED, NOW));
        asked(people.fellowOf(viewer), person("Somebody else", null));
        InterviewThread next = opened(viewer, person("Dora", null), false);

        assertThat(beforeARequest(next)).isEqualTo(Circumstances.ofARequest(1, 0));
        unit.run(entityManager -> new StoredThreads(entityManager)
                .find(viewer, next.id())
                .orElseThrow()
                .delete(NOW));
    }

    @Test
    void knowsAPersonAgainByAddressAndProfileNeverByName() {
        asked(people.fellowOf(viewer), person("A. King", null, "Ada@Mill.EXAMPLE"));
        asked(people.fellowOf(viewer), person("Countess", PROFILE));
        asked(people.fellowOf(viewer), person("Ada", null, "other@mill.example"));
        asked(people.seeker(), person("Ada", PROFILE, "ada@mill.example"));
        InterviewThread mine = opened(viewer, person("Ada", PROFILE, "ada@mill.example"), false);

        assertThat(beforeARequest(mine)).isEqualTo(Circumstances.ofARequest(0, 2));
    }

    @Test
    void countsEachSeekerOnceAndOnlyWhileTheyWait() {
        Viewer twice = people.fellowOf(viewer);
        asked(twice, person("Ada", null, "ada@mill.example"));
        asked(twice, person("Ada at home", null, "ada@mill.example"));
        closed(asked(people.fellowOf(viewer), person("Ada", null, "ada@mill.example")));
        Viewer forgets = people.fellowOf(viewer);
        Contact forgotten = person("Ada", null, "ada@mill.example").in(forgets);
        unit.run(entityManager -> entityManager.persist(forgotten));
        InterviewThread left = thread(forgets, forgotten, false);
        record(left, forgets, Step.of(EventKind.REQUESTED, NOW));
        unit.run(entityManager ->
                entityManager.find(Contact.class, forgotten.key()).delete(NOW));
        InterviewThread mine = opened(viewer, person("Ada", null, "ada@mill.example"), false);

        assertThat(beforeARequest(mine)).isEqualTo(Circumstances.ofARequest(0, 1));
    }

    @Test
    void whoAsksTheSamePersonWaitsForWhoeverIsAskingAndSeesIt() throws Exception {
        Viewer fellow = people.fellowOf(viewer);
        InterviewThread theirs = opened(fellow, person("A. King", PROFILE), false);
        InterviewThread mine = opened(viewer, person("Ada", PROFILE), false);
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);

        CompletableFuture<Circumstances> first = CompletableFuture.supplyAsync(() -> unit.answer(entityManager -> {
            StoredThreads threads = new StoredThreads(entityManager);
            InterviewThread thread = threads.find(fellow, theirs.id()).orElseThrow();
            Circumstances found = threads.beforeARequest(thread, NOW);
            looked.countDown();
            await(goOn);
            threads.append(thread.record(UUID.randomUUID(), request(), InstitutionSettings.DEFAULTS, found, NOW)
                    .orElseThrow());
            return found;
        }));
        await(looked);
        CompletableFuture<Circumstances> second = CompletableFuture.supplyAsync(() -> beforeARequest(mine));
        waitForALock();
        assertThat(second).isNotDone();
        goOn.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(Circumstances.ofARequest(0, 0));
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(Circumstances.ofARequest(0, 1));
    }

    @Test
    void whoAsksSomebodyElseDoesNotWait() {
        InterviewThread theirs = opened(people.fellowOf(viewer), person("Ada", PROFILE), false);
        InterviewThread mine = opened(viewer, person("Ben", null, "ben@mill.example"), false);

        unit.run(entityManager -> {
            new StoredThreads(entityManager)
                    .beforeARequest(entityManager.find(InterviewThread.class, theirs.key()), NOW);
            CompletableFuture<Circumstances> other = CompletableFuture.supplyAsync(() -> beforeARequest(mine));
            assertThat(other).succeedsWithin(Duration.ofSeconds(20));
        });
    }

    @Test
    void looksUpAtARequestWithFourStatementsHoweverManyAsk() {
        for (int i = 0; i < 5; i++) {
            asked(people.fellowOf(viewer), person("Ada " + i, PROFILE, "ada@mill.example"));
        }
        InterviewThread mine = opened(viewer, person("Ada", PROFILE, "ada@mill.example"), false);
        unit.statements();

        assertThat(beforeARequest(mine).othersAsking()).isEqualTo(5);
        assertThat(unit.statements()).hasSize(4);
    }

    @Test
    void countsQuestionsAndGivesOfThisInterviewOnly() {
        InterviewThread mine = opened(viewer, person("Ada", null), false);
        InterviewThread other = opened(viewer, person("Ben", null), false);
        question(mine, "null");
        question(mine, "null");
        question(mine, "now()");
        question(other, "null");
        exchange(mine, "GIVE");
        exchange(mine, "TAKE");
        exchange(other, "GIVE");

        Circumstances found = unit.answer(entityManager -> new StoredThreads(entityManager)
                .beforeAPreparation(entityManager.find(InterviewThread.class, mine.key())));

        assertThat(found).isEqualTo(Circumstances.ofAPreparation(2, 1));
    }

    @Test
    void aContactThatIsHeldIsNotDeletedMeanwhile() throws Exception {
        Contact ada = person("Ada", null).in(viewer);
        unit.run(entityManager -> entityManager.persist(ada));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);

        CompletableFuture<Void> opening = CompletableFuture.runAsync(() -> unit.run(entityManager -> {
            StoredThreads threads = new StoredThreads(entityManager);
            assertThat(hold(threads, ada)).isTrue();
            held.countDown();
            await(goOn);
            threads.add(aThread(viewer, ada));
        }));
        await(held);
        CompletableFuture<Void> deleting = CompletableFuture.runAsync(() -> delete(ada));
        waitForALock();
        goOn.countDown();
        opening.get(20, TimeUnit.SECONDS);
        deleting.get(20, TimeUnit.SECONDS);

        assertThat(livingThreads()).isZero();
    }

    @Test
    void aContactThatIsBeingDeletedIsNotHeld() throws Exception {
        Contact ada = person("Ada", null).in(viewer);
        unit.run(entityManager -> entityManager.persist(ada));
        List<CompletableFuture<Boolean>> holding = new ArrayList<>();

        unit.run(entityManager -> {
            entityManager.find(Contact.class, ada.key()).delete(NOW);
            new StoredThreads(entityManager).deleteWith(viewer, ada.id(), NOW);
            holding.add(CompletableFuture.supplyAsync(() -> unit.answer(other -> hold(new StoredThreads(other), ada))));
            waitForALock();
        });

        assertThat(holding.get(0).get(20, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void tellsWhatHappenedSinceAVersion() {
        InterviewThread thread = asked(viewer, person("Ada", null));
        record(thread, viewer, Step.of(EventKind.REPLIED, NOW));
        closed(thread);

        unit.run(entityManager -> {
            StoredThreads threads = new StoredThreads(entityManager);
            InterviewThread found = threads.find(viewer, thread.id()).orElseThrow();
            assertThat(found.version()).isEqualTo(3);
            assertThat(threads.eventsSince(found, 1)).containsExactly(EventKind.REPLIED, EventKind.CLOSED);
            assertThat(threads.eventsSince(found, 3)).isEmpty();
        });
    }

    private static Step request() {
        return Step.of(EventKind.REQUESTED, NOW);
    }

    /** What is known of a person, before it is somebody's contact. */
    private record Known(String name, String profile, List<String> emails) {
        Contact in(Viewer viewer) {
            return aContact(
                    viewer,
                    new ContactDetails(
                            name,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            profile,
                            null,
                            emails.stream()
                                    .map(email -> new ContactDetails.Address(email, null))
                                    .toList(),
                            null,
                            null));
        }
    }

    private static Known person(String name, String profile, String... emails) {
        return new Known(name, profile, List.of(emails));
    }

    private InterviewThread opened(Viewer who, Known person, boolean practice) {
        Contact contact = person.in(who);
        unit.run(entityManager -> entityManager.persist(contact));
        return thread(who, contact, practice);
    }

    private InterviewThread thread(Viewer who, Contact contact, boolean practice) {
        InterviewThread thread = aThread(who, contact);
        unit.run(entityManager -> new StoredThreads(entityManager).add(thread));
        if (practice) {
            new NamedSql("update interview_thread set practice = true where id = :id")
                    .update(database.dataSource(), Map.of("id", thread.id()));
        }
        return thread;
    }

    private InterviewThread asked(Viewer who, Known person) {
        return Tenant.call(who.institutionId(), () -> {
            InterviewThread thread = opened(who, person, false);
            record(thread, who, request());
            return thread;
        });
    }

    private void closed(InterviewThread thread) {
        unit.run(entityManager -> {
            InterviewThread found = entityManager.find(InterviewThread.class, thread.key());
            entityManager.persist(found.record(
                            UUID.randomUUID(),
                            Step.closed(NOW, CloseReason.NO_REPLY),
                            InstitutionSettings.DEFAULTS,
                            NOW)
                    .orElseThrow());
        });
    }

    private void record(InterviewThread thread, Viewer who, Step step) {
        unit.run(entityManager -> {
            StoredThreads threads = new StoredThreads(entityManager);
            threads.append(threads.find(who, thread.id())
                    .orElseThrow()
                    .record(UUID.randomUUID(), step, InstitutionSettings.DEFAULTS, NOW)
                    .orElseThrow());
        });
    }

    private Circumstances beforeARequest(InterviewThread thread) {
        return unit.answer(entityManager -> new StoredThreads(entityManager)
                .beforeARequest(entityManager.find(InterviewThread.class, thread.key()), NOW));
    }

    private void delete(Contact contact) {
        unit.run(entityManager -> {
            entityManager.find(Contact.class, contact.key()).delete(NOW);
            new StoredThreads(entityManager).deleteWith(viewer, contact.id(), NOW);
        });
    }

    private static boolean hold(StoredThreads threads, Contact contact) {
        return threads.holdContact(contact.key().institutionId(), contact.seekerId(), contact.id());
    }

    private long livingThreads() {
        return new NamedSql("select count(*) from interview_thread where deleted_at is null and seeker_id = :seeker")
                .rows(database.dataSource(), Map.of("seeker", viewer.seekerId().orElseThrow()), row -> row.getLong(1))
                .get(0);
    }

    private void question(InterviewThread thread, String deletedAt) {
        new NamedSql(
                        "insert into question (institution_id, id, seeker_id, thread_id, position, topic, question, is_open,"
                                + " deleted_at) values (:institution, gen_random_uuid(), :seeker, :thread, 1, 'PATH', 'How?', true, "
                                + deletedAt + ")")
                .update(database.dataSource(), of(thread));
    }

    private void exchange(InterviewThread thread, String direction) {
        new NamedSql(
                        "insert into exchange (institution_id, id, seeker_id, contact_id, thread_id, direction, kind, what)"
                                + " select institution_id, gen_random_uuid(), seeker_id, contact_id, id, '" + direction
                                + "', 'ARTICLE', 'On flour' from interview_thread where institution_id = :institution"
                                + " and seeker_id = :seeker and id = :thread")
                .update(database.dataSource(), of(thread));
    }

    private static Map<String, UUID> of(InterviewThread thread) {
        return Map.of("institution", thread.key().institutionId(), "seeker", thread.seekerId(), "thread", thread.id());
    }

    /** Until some connection of this database waits for another. */
    private void waitForALock() {
        NamedSql waiting = new NamedSql("select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                + " where not l.granted and a.datname = current_database()");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (waiting.rows(database.dataSource(), Map.of(), row -> row.getLong(1))
                        .get(0)
                == 0) {
            assertThat(System.nanoTime()).as("somebody waits").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
