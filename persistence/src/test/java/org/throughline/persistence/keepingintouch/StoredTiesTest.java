package org.throughline.persistence.keepingintouch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.interview.Channel;
import org.throughline.domain.keepingintouch.Signal;
import org.throughline.domain.keepingintouch.SignalKind;
import org.throughline.domain.keepingintouch.Tie;
import org.throughline.domain.keepingintouch.Touch;
import org.throughline.domain.shared.PastRule;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredTiesTest {
    private TestUnit unit;
    private TestPeople people;
    private Viewer viewer;
    private Contact ada;
    private PastRule past;

    @BeforeEach
    void start(TestDatabase database) {
        unit = TestUnit.on(database);
        people = new TestPeople(database);
        viewer = people.seeker();
        ada = aContact(viewer, "Ada");
        past = new PastRule(viewer.timeZone(), NOW);
        unit.run(entityManager -> entityManager.persist(ada));
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void keepsATouchAndASignalAsTheyWere() {
        Touch touch = Touch.record(
                        TestPeople.keyFor(viewer),
                        ada.seekerId(),
                        ada.id(),
                        Channel.EMAIL,
                        NOW,
                        Optional.of("مقال 🦙"),
                        past)
                .orElseThrow();
        Signal signal = signal();
        unit.run(entityManager -> {
            new StoredTies(entityManager).add(touch);
            new StoredTies(entityManager).add(signal);
        });

        Touch kept = unit.answer(entityManager -> entityManager.find(Touch.class, touch.key()));
        assertThat(kept).usingRecursiveComparison().isEqualTo(touch);
        assertThat(find(viewer, signal)).get().usingRecursiveComparison().isEqualTo(signal);
    }

    @Test
    void keepsAnAnswer() {
        Signal signal = signal();
        unit.run(entityManager -> new StoredTies(entityManager).add(signal));
        unit.run(entityManager -> new StoredTies(entityManager)
                .findSignal(viewer, signal.id())
                .orElseThrow()
                .answer(NOW, past)
                .orElseThrow());

        assertThat(find(viewer, signal).orElseThrow().answeredAt()).contains(NOW);
    }

    @Test
    void changesATieAndNothingElseOfTheContact() {
        unit.run(entityManager -> {
            Tie tie = new StoredTies(entityManager).findTie(viewer, ada.id()).orElseThrow();
            tie.keepInTouchEvery(Optional.of(3), NOW).orElseThrow();
            tie.connectOnLinkedIn(LocalDate.of(2026, 2, 28), past).orElseThrow();
        });

        unit.run(entityManager -> {
            Contact found = entityManager.find(Contact.class, ada.key());
            assertThat(found.name()).isEqualTo("Ada");
            assertThat(found.version()).isEqualTo(1);
            assertThat(found.details().linkedInConnectedOn()).isEqualTo(LocalDate.of(2026, 2, 28));
        });
        Optional<Integer> months = unit.answer(entityManager -> new StoredTies(entityManager)
                .findTie(viewer, ada.id())
                .orElseThrow()
                .cadenceMonths());
        assertThat(months).contains(3);
    }

    @Test
    void othersHaveNeitherTheTieNorTheSignal() {
        Signal signal = signal();
        unit.run(entityManager -> new StoredTies(entityManager).add(signal));
        for (Viewer other : List.of(people.fellowOf(viewer), people.seeker())) {
            assertThat(find(other, signal)).isEmpty();
            Optional<Tie> tie = unit.answer(entityManager -> new StoredTies(entityManager).findTie(other, ada.id()));
            assertThat(tie).isEmpty();
        }
    }

    private Signal signal() {
        return Signal.record(
                        TestPeople.keyFor(viewer),
                        ada.seekerId(),
                        ada.id(),
                        SignalKind.HELLO,
                        NOW,
                        Optional.empty(),
                        past)
                .orElseThrow();
    }

    private Optional<Signal> find(Viewer who, Signal signal) {
        return unit.answer(entityManager -> new StoredTies(entityManager).findSignal(who, signal.id()));
    }
}
