package org.throughline.persistence.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aThread;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.Meeting;
import org.throughline.domain.interview.MeetingFormat;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.ThreadEvent;
import org.throughline.domain.interview.ThreadState;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredThreadsTest {
    private static final Instant LATER = NOW.plus(Duration.ofDays(100));

    private TestUnit unit;
    private TestPeople people;
    private Viewer viewer;
    private Contact ada;

    @BeforeEach
    void start(TestDatabase database) {
        unit = TestUnit.on(database);
        people = new TestPeople(database);
        viewer = people.seeker();
        ada = aContact(viewer, "Ada");
        unit.run(entityManager -> entityManager.persist(ada));
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void givesBackAThreadAsItWas() {
        InterviewThread thread = opened();

        assertThat(find(viewer, thread))
                .get()
                .isNotSameAs(thread)
                .usingRecursiveComparison()
                .isEqualTo(thread);
    }

    @Test
    void keepsTheProgressAndEveryEventOfAThread() {
        InterviewThread thread = opened();
        Instant slot = NOW.plus(Duration.ofDays(5));
        Meeting coffee = new Meeting(
                Optional.of(MeetingFormat.COFFEE), Optional.of("Café Ñ"), Optional.of(ZoneId.of("Europe/Berlin")));
        List<Step> story = List.of(
                Step.of(EventKind.REQUESTED, NOW.plusSeconds(1))
                        .saying("by mail")
                        .by(Channel.LINKEDIN),
                Step.of(EventKind.FOLLOWED_UP, NOW.plusSeconds(2)).by(Channel.EMAIL),
                Step.closed(NOW.plusSeconds(3), CloseReason.NO_REPLY),
                Step.of(EventKind.ACCEPTED, NOW.plusSeconds(4)).granting(20),
                Step.scheduled(EventKind.SCHEDULED, NOW.plusSeconds(5), slot).meeting(coffee),
                Step.of(EventKind.PREPARED, NOW.plusSeconds(6)).overriding("no time left"),
                Step.of(EventKind.HELD, NOW.plusSeconds(7)));

        story.forEach(step -> record(thread, step));

        InterviewThread found = find(viewer, thread).orElseThrow();
        assertThat(found.progress().state()).isEqualTo(ThreadState.HELD);
        assertThat(found.progress().followUps()).isEqualTo(1);
        assertThat(found.progress().grantedMinutes()).isEqualTo(20);
        assertThat(found.progress().scheduledFor()).isEqualTo(slot);
        assertThat(found.progress().requestedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(found.progress().heldAt()).isEqualTo(NOW.plusSeconds(7));
        assertThat(found.progress().lastEventAt()).isEqualTo(NOW.plusSeconds(7));
        assertThat(found.progress().slotFormat()).isEqualTo(MeetingFormat.COFFEE);
        assertThat(found.progress().slotPlace()).isEqualTo("Café Ñ");
        assertThat(found.progress().slotTimeZone()).isEqualTo("Europe/Berlin");
        assertThat(found.progress().lastAskedAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(found.progress().waitingSince()).isNull();
        assertThat(found.progress().repliedAt()).isEqualTo(NOW.plusSeconds(4));
        assertThat(found.progress().preparedAt()).isEqualTo(NOW.plusSeconds(6));
        assertThat(found.version()).isEqualTo(story.size());
        assertThat(eventsOf(thread).stream().map(ThreadEvent::step).toList())
                .startsWith(Step.of(EventKind.OPENED, NOW))
                .endsWith(story.toArray(Step[]::new))
                .hasSize(story.size() + 1);
    }

    @Test
    void aStepIsOneUpdateAndOneInsert() {
        InterviewThread thread = opened();
        unit.statements();

        record(thread, Step.of(EventKind.REQUESTED, NOW.plusSeconds(1)));

        assertThat(unit.statements())
                .extracting(sql -> sql.substring(0, 6))
                .containsExactly("select", "insert", "update");
    }

    @Test
    void aThreadThatIsHeldKeepsWhatThisTransactionHasChanged() {
        unit.run(entityManager -> {
            StoredThreads threads = new StoredThreads(entityManager);
            InterviewThread thread = aThread(viewer, ada);
            threads.add(thread);
            thread.changePurpose("to learn how bread is made").orElseThrow();

            assertThat(threads.hold(thread)).isEqualTo(thread.version());
            assertThat(thread.purpose()).contains("to learn how bread is made");
        });
    }

    @Test
    void aThreadThatIsHeldShowsWhatOthersHaveChanged() {
        InterviewThread thread = opened();
        unit.run(entityManager -> {
            StoredThreads threads = new StoredThreads(entityManager);
            InterviewThread mine = threads.find(viewer, thread.id()).orElseThrow();
            record(thread, Step.of(EventKind.REQUESTED, NOW.plusSeconds(1)));

            assertThat(threads.hold(mine)).isZero();
            assertThat(mine.version()).isEqualTo(1);
            assertThat(mine.progress().state()).isEqualTo(ThreadState.REQUESTED);
            assertThat(threads.eventsSince(mine, 0)).containsExactly(EventKind.REQUESTED);
        });
    }

    @Test
    void aDeletedContactTakesItsThreadsAlong() {
        Contact bob = aContact(viewer, "Bob");
        unit.run(entityManager -> entityManager.persist(bob));
        InterviewThread first = opened();
        InterviewThread second = opened();
        InterviewThread other = aThread(viewer, bob);
        unit.run(entityManager -> new StoredThreads(entityManager).add(other));

        unit.run(entityManager -> new StoredThreads(entityManager).deleteWith(viewer, ada.id(), LATER));

        assertThat(find(viewer, first)).isEmpty();
        assertThat(find(viewer, second)).isEmpty();
        assertThat(find(viewer, other)).isPresent();
    }

    @Test
    void othersFindNothingAndDeleteNothing() {
        InterviewThread thread = opened();
        Viewer elsewhere = people.seeker();
        Viewer admin = people.account(viewer.institutionId(), "admin@example.org", "none", Role.ADMIN);
        Viewer pretender = new Viewer(
                elsewhere.institutionId(),
                elsewhere.accountId(),
                viewer.seekerId(),
                elsewhere.roles(),
                elsewhere.timeZone());

        for (Viewer other : List.of(people.fellowOf(viewer), elsewhere, pretender, admin)) {
            assertThat(find(other, thread)).isEmpty();
            unit.run(entityManager -> new StoredThreads(entityManager).deleteWith(other, ada.id(), LATER));
        }
        assertThat(find(viewer, thread)).isPresent();
    }

    private InterviewThread opened() {
        InterviewThread thread = aThread(viewer, ada);
        unit.run(entityManager -> {
            StoredThreads threads = new StoredThreads(entityManager);
            threads.add(thread);
            threads.append(thread.opening(UUID.randomUUID(), NOW));
        });
        return thread;
    }

    private void record(InterviewThread thread, Step step) {
        unit.run(entityManager -> {
            StoredThreads threads = new StoredThreads(entityManager);
            InterviewThread found = threads.find(viewer, thread.id()).orElseThrow();
            threads.append(found.record(UUID.randomUUID(), step, InstitutionSettings.DEFAULTS, LATER)
                    .orElseThrow());
        });
    }

    private Optional<InterviewThread> find(Viewer who, InterviewThread thread) {
        return unit.answer(entityManager -> new StoredThreads(entityManager).find(who, thread.id()));
    }

    private List<ThreadEvent> eventsOf(InterviewThread thread) {
        return unit.answer((EntityManager entityManager) -> entityManager
                .createQuery(
                        "select e from ThreadEvent e where e.threadId = :thread order by e.occurredAt",
                        ThreadEvent.class)
                .setParameter("thread", thread.id())
                .getResultList());
    }
}
