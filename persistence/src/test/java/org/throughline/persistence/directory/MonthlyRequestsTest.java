package org.throughline.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.directory.TestDirectory.contact;
import static org.throughline.persistence.directory.TestDirectory.somebody;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aThread;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.throughline.domain.directory.DirectoryPerson;
import org.throughline.domain.directory.MonthlyRequests;
import org.throughline.domain.interview.Circumstances;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.persistence.interview.TestThreads;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** What people of the directory have received in a month of the institution, before one more asks (A8). */
@DatabaseTest
class MonthlyRequestsTest {
    private static final String PROFILE = "https://linkedin.com/in/ada";
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

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
    void countsRequestsOfAllSeekersByLinkProfileAndEachAddress() {
        DirectoryPerson ada = kept(
                somebody(viewer, 9, "ada@mill.example", List.of("b@x.example", "c@x.example", "d@x.example"), PROFILE));
        asked(aContact(fellow(), "By link").isInDirectory(ada.id()));
        asked(contact(fellow(), "By profile", "linkedin.com/in/ADA"));
        asked(contact(fellow(), "By address", null, "ADA@mill.example"));
        asked(contact(fellow(), "By another address", null, "D@x.example"));
        asked(contact(viewer, "Mine, by two of them", PROFILE, "b@x.example"));
        asked(aContact(fellow(), "Somebody"));
        asked(contact(people.seeker(), "Elsewhere", PROFILE, "ada@mill.example"));

        for (Contact contact : List.of(
                aContact(fellow(), "Ada").isInDirectory(ada.id()),
                contact(fellow(), "Ada", "linkedin.com/in/ada/de"),
                contact(fellow(), "Ada", null, "c@X.example"))) {
            assertThat(before(opened(contact))).contains(new MonthlyRequests(5, 9, APRIL));
        }
        assertThat(before(opened(aContact(viewer, "Somebody")))).isEmpty();
        assertThat(before(opened(contact(people.seeker(), "Elsewhere", PROFILE))))
                .isEmpty();
    }

    @Test
    void countsWhatWasSentWhateverBecameOfItAndNoPractice() {
        DirectoryPerson ada = kept(somebody(viewer, 9, null, List.of(), PROFILE));
        InterviewThread closed = asked(contact(fellow(), "Closed", PROFILE));
        record(closed, Step.closed(NOW, CloseReason.NO_REPLY));
        InterviewThread deleted = asked(contact(fellow(), "Deleted", PROFILE));
        unit.run(entityManager -> {
            entityManager.find(InterviewThread.class, deleted.key()).delete(NOW);
            entityManager
                    .createQuery("from Contact c where c.key.id = :id", Contact.class)
                    .setParameter("id", deleted.contactId())
                    .getSingleResult()
                    .delete(NOW);
        });
        InterviewThread followedUp = asked(contact(fellow(), "Followed up", PROFILE));
        record(followedUp, Step.of(EventKind.FOLLOWED_UP, NOW));
        InterviewThread practised = opened(contact(fellow(), "A friend", PROFILE));
        new NamedSql("update interview_thread set practice = true where id = :id")
                .update(database.dataSource(), Map.of("id", practised.id()));
        record(practised, Step.of(EventKind.REQUESTED, NOW));
        opened(contact(fellow(), "Not asked yet", PROFILE));

        assertThat(before(opened(aContact(viewer, "Ada").isInDirectory(ada.id()))))
                .contains(new MonthlyRequests(3, 9, APRIL));
    }

    @Test
    void aMonthBeginsAndEndsInTheTimeZoneOfTheInstitution() {
        new NamedSql("update institution set time_zone = 'Pacific/Auckland' where institution_id = :id")
                .update(database.dataSource(), Map.of("id", viewer.institutionId()));
        DirectoryPerson ada = kept(somebody(viewer, 1, null, List.of(), PROFILE));
        // Auckland is 13 hours ahead then, and 12 from 5 April on.
        asked(contact(fellow(), "Ada", PROFILE), Instant.parse("2026-02-28T10:59:59.999999Z"));
        asked(contact(fellow(), "Ada", PROFILE), Instant.parse("2026-02-28T11:00:00Z"));
        asked(contact(fellow(), "Ada", PROFILE), Instant.parse("2026-03-31T10:59:59.999999Z"));
        asked(contact(fellow(), "Ada", PROFILE), Instant.parse("2026-03-31T11:00:00Z"));
        InterviewThread mine = opened(aContact(viewer, "Ada").isInDirectory(ada.id()));

        assertThat(before(mine, "2026-02-28T10:59:59Z")).contains(new MonthlyRequests(1, 1, LocalDate.of(2026, 3, 1)));
        assertThat(before(mine, "2026-02-28T11:00:00Z")).contains(new MonthlyRequests(2, 1, APRIL));
        assertThat(before(mine, "2026-03-31T10:59:59Z")).contains(new MonthlyRequests(2, 1, APRIL));
        assertThat(before(mine, "2026-03-31T11:00:00Z")).contains(new MonthlyRequests(1, 1, LocalDate.of(2026, 5, 1)));
        assertThat(before(mine, "2026-04-30T12:00:00Z")).contains(new MonthlyRequests(0, 1, LocalDate.of(2026, 6, 1)));
    }

    @Test
    void ofSeveralPeopleTheOneWhoWantsTheFewestMoreDecides() {
        kept(somebody(viewer, 5, "ada@mill.example", List.of(), null));
        kept(somebody(viewer, 0, null, List.of(), PROFILE));
        InterviewThread mine = opened(contact(viewer, "Ada", PROFILE, "ada@mill.example"));

        assertThat(before(mine)).contains(new MonthlyRequests(0, 0, APRIL));
    }

    @Test
    void whoeverWasTakenOutOfTheDirectoryIsNotCapped() {
        DirectoryPerson ada = kept(somebody(viewer, 0, "ada@mill.example", List.of(), PROFILE));
        InterviewThread mine =
                opened(contact(viewer, "Ada", PROFILE, "ada@mill.example").isInDirectory(ada.id()));
        assertThat(before(mine)).contains(new MonthlyRequests(0, 0, APRIL));
        unit.run(entityManager ->
                entityManager.find(DirectoryPerson.class, ada.key()).delete(NOW));

        assertThat(before(mine)).isEmpty();
    }

    /** Their contacts have neither an address nor a profile in common: only the directory knows that it is one person. */
    @Test
    void noTwoTakeTheLastRequestOfAMonthTogether() throws Exception {
        kept(somebody(viewer, 1, "ada@mill.example", List.of(), PROFILE));
        InterviewThread mine = opened(contact(viewer, "Ada", PROFILE));
        InterviewThread theirs = opened(contact(fellow(), "A. K.", null, "ada@mill.example"));
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);

        CompletableFuture<List<RefusalCode>> first = CompletableFuture.supplyAsync(() -> request(theirs, () -> {
            looked.countDown();
            await(goOn);
        }));
        await(looked);
        CompletableFuture<List<RefusalCode>> second = CompletableFuture.supplyAsync(() -> request(mine, () -> {}));
        waitForALock();
        assertThat(second).isNotDone();
        goOn.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(second.get(20, TimeUnit.SECONDS)).containsExactly(RefusalCode.PERSON_IS_FULLY_BOOKED);
    }

    private Viewer fellow() {
        return people.fellowOf(viewer);
    }

    private DirectoryPerson kept(DirectoryPerson person) {
        unit.run(entityManager -> new StoredDirectory(entityManager).add(person));
        return person;
    }

    private InterviewThread opened(Contact contact) {
        Viewer whose = new Viewer(
                contact.key().institutionId(),
                viewer.accountId(),
                Optional.of(contact.seekerId()),
                viewer.roles(),
                viewer.timeZone());
        InterviewThread thread = aThread(whose, contact);
        Tenant.run(
                contact.key().institutionId(),
                () -> unit.run(entityManager -> {
                    entityManager.persist(contact);
                    TestThreads.on(entityManager).add(thread);
                }));
        return thread;
    }

    private InterviewThread asked(Contact contact) {
        InterviewThread thread = opened(contact);
        record(thread, Step.of(EventKind.REQUESTED, NOW));
        return thread;
    }

    /** Whenever: what a thread may record is not the question here. */
    private void asked(Contact contact, Instant at) {
        InterviewThread thread = asked(contact);
        new NamedSql("update interview_thread set requested_at = cast(:at as timestamptz) where id = :id")
                .update(database.dataSource(), Map.of("at", at.toString(), "id", thread.id()));
    }

    private void record(InterviewThread thread, Step step) {
        Tenant.run(
                thread.key().institutionId(),
                () -> unit.run(entityManager -> entityManager
                        .find(InterviewThread.class, thread.key())
                        .record(UUID.randomUUID(), step, InstitutionSettings.DEFAULTS, NOW)
                        .orElseThrow()));
    }

    private Optional<MonthlyRequests> before(InterviewThread thread) {
        return before(thread, NOW.toString());
    }

    private Optional<MonthlyRequests> before(InterviewThread thread, String askedAt) {
        return Tenant.call(
                thread.key().institutionId(),
                () -> unit.answer(entityManager -> TestThreads.on(entityManager)
                        .beforeARequest(entityManager.find(InterviewThread.class, thread.key()), Instant.parse(askedAt))
                        .monthly()));
    }

    /** What a request is refused for; the pause lies between looking and recording. */
    private List<RefusalCode> request(InterviewThread thread, Runnable pause) {
        return unit.answer(entityManager -> {
            Threads threads = TestThreads.on(entityManager);
            InterviewThread found = entityManager.find(InterviewThread.class, thread.key());
            Circumstances circumstances = threads.beforeARequest(found, NOW);
            pause.run();
            return found
                    .record(
                            UUID.randomUUID(),
                            Step.of(EventKind.REQUESTED, NOW),
                            InstitutionSettings.DEFAULTS,
                            circumstances,
                            NOW)
                    .refusals()
                    .stream()
                    .map(Refusal::code)
                    .toList();
        });
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
