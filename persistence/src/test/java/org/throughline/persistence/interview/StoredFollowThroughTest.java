package org.throughline.persistence.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aThread;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.ChecklistItem;
import org.throughline.domain.interview.ChecklistTick;
import org.throughline.domain.interview.Commitment;
import org.throughline.domain.interview.Debrief;
import org.throughline.domain.interview.DebriefDetails;
import org.throughline.domain.interview.EventKind;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.PromisedBy;
import org.throughline.domain.interview.RaisedBy;
import org.throughline.domain.interview.Step;
import org.throughline.domain.interview.StrengthNote;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** What is kept of an interview besides its events. */
@DatabaseTest
class StoredFollowThroughTest {
    private static final Instant LATER = NOW.plus(Duration.ofDays(9));

    private TestDatabase database;
    private TestUnit unit;
    private TestPeople people;
    private Viewer viewer;
    private Contact ada;
    private InterviewThread thread;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        unit = TestUnit.on(database);
        people = new TestPeople(database);
        viewer = people.seeker();
        ada = aContact(viewer, "Ada");
        thread = held(aThread(viewer, ada));
        unit.run(entityManager -> {
            entityManager.persist(ada);
            entityManager.persist(thread);
        });
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void givesBackADebriefAsItWas() {
        DebriefDetails told = new DebriefDetails(
                NOW.plusSeconds(3_500),
                12,
                70,
                4,
                "Began as a baker 🥖",
                true,
                false,
                true,
                null,
                null,
                RaisedBy.CONTACT,
                true,
                false,
                true,
                true,
                "ملاحظات");
        Debrief debrief =
                Debrief.of(TestPeople.keyFor(viewer), thread, told, LATER).orElseThrow();
        unit.run(entityManager -> new StoredDebriefs(entityManager).add(debrief));

        Optional<Debrief> found = unit.answer(entityManager -> new StoredDebriefs(entityManager).of(thread));

        assertThat(found).get().isNotSameAs(debrief).usingRecursiveComparison().isEqualTo(debrief);
    }

    @Test
    void findsOnlyTheViewersOwnCommitments() {
        Commitment commitment = commitment();
        unit.run(entityManager -> new StoredCommitments(entityManager).add(commitment));

        assertThat(found(viewer, commitment)).get().usingRecursiveComparison().isEqualTo(commitment);
        assertThat(found(people.fellowOf(viewer), commitment)).isEmpty();
        assertThat(found(people.seeker(), commitment)).isEmpty();
    }

    @Test
    void knowsWhichNoteOnAConnectionIsTheLatest() {
        StrengthNote early = note(3, NOW);
        StrengthNote late = note(4, NOW.plusSeconds(60));
        unit.run(entityManager -> new StoredStrengthNotes(entityManager).add(late));

        assertThat(unit.<Boolean>answer(entityManager -> new StoredStrengthNotes(entityManager).isLatest(early)))
                .isFalse();
        assertThat(unit.<Boolean>answer(entityManager -> new StoredStrengthNotes(entityManager).isLatest(late)))
                .isTrue();
        assertThat(unit.<Boolean>answer(
                        entityManager -> new StoredStrengthNotes(entityManager).isLatest(note(1, LATER))))
                .isTrue();
    }

    @Test
    void keepsATickUntilItIsTakenAway() {
        ChecklistTick tick = ChecklistTick.of(TestPeople.keyFor(viewer), thread, ChecklistItem.RESUME, LATER)
                .orElseThrow();
        unit.run(entityManager -> new StoredChecklists(entityManager).add(tick));

        assertThat(tickOf(ChecklistItem.RESUME))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(tick);
        assertThat(tickOf(ChecklistItem.GIVE)).isEmpty();
        unit.run(entityManager ->
                entityManager.find(ChecklistTick.class, tick.key()).delete(LATER));
        assertThat(tickOf(ChecklistItem.RESUME)).isEmpty();
    }

    @Test
    void aDeletedContactTakesAllOfItAlongAndNothingElse() {
        Contact ben = aContact(viewer, "Ben");
        InterviewThread other = held(aThread(viewer, ben));
        unit.run(entityManager -> {
            entityManager.persist(ben);
            entityManager.persist(other);
            for (InterviewThread each : List.of(thread, other)) {
                entityManager.persist(Debrief.of(TestPeople.keyFor(viewer), each, DebriefDetails.UNSAID, LATER)
                        .orElseThrow());
                entityManager.persist(ChecklistTick.of(TestPeople.keyFor(viewer), each, ChecklistItem.GIVE, LATER)
                        .orElseThrow());
            }
            entityManager.persist(commitment());
            entityManager.persist(note(3, NOW));
        });

        unit.run(entityManager -> new StoredThreads(entityManager).deleteWith(viewer, ada.id(), LATER));

        assertThat(living("debrief")).isEqualTo(1);
        assertThat(living("checklist_tick")).isEqualTo(1);
        assertThat(living("commitment")).isZero();
        assertThat(living("strength_note")).isZero();
    }

    private Commitment commitment() {
        return Commitment.make(
                        TestPeople.keyFor(viewer),
                        thread.seekerId(),
                        ada.id(),
                        Optional.of(thread.id()),
                        new Commitment.Promise(
                                PromisedBy.CONTACT, NOW, "Sends the study", Optional.of(LocalDate.of(2026, 4, 1))),
                        viewer.timeZone(),
                        LATER)
                .orElseThrow();
    }

    private StrengthNote note(int strength, Instant at) {
        return StrengthNote.of(
                        TestPeople.keyFor(viewer), thread.seekerId(), ada.id(), Optional.empty(), strength, at, LATER)
                .orElseThrow();
    }

    private Optional<Commitment> found(Viewer who, Commitment commitment) {
        return unit.answer(entityManager -> new StoredCommitments(entityManager).find(who, commitment.id()));
    }

    private Optional<ChecklistTick> tickOf(ChecklistItem item) {
        return unit.answer(entityManager -> new StoredChecklists(entityManager).tickOf(thread, item));
    }

    private long living(String table) {
        return new NamedSql("select count(*) from " + table + " where deleted_at is null and seeker_id = :seeker")
                .rows(database.dataSource(), Map.of("seeker", thread.seekerId()), row -> row.getLong(1))
                .get(0);
    }

    private static InterviewThread held(InterviewThread opened) {
        Instant slot = NOW.plusSeconds(3_600);
        for (Step step : List.of(
                Step.of(EventKind.REQUESTED, NOW),
                Step.of(EventKind.ACCEPTED, NOW),
                Step.scheduled(EventKind.SCHEDULED, NOW, slot),
                Step.of(EventKind.HELD, slot))) {
            opened.record(UUID.randomUUID(), step, InstitutionSettings.DEFAULTS, LATER)
                    .orElseThrow();
        }
        return opened;
    }
}
