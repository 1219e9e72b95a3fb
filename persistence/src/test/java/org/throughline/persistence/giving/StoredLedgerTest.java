package org.throughline.persistence.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.giving.Exchange;
import org.throughline.domain.giving.ExchangeDetails;
import org.throughline.domain.giving.ExchangeDirection;
import org.throughline.domain.giving.ExchangeKind;
import org.throughline.domain.giving.HelpEvent;
import org.throughline.domain.giving.HelpKind;
import org.throughline.domain.giving.Introduction;
import org.throughline.domain.shared.PastRule;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredLedgerTest {
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
    void keepsWhatIsPlannedUntilItIsDone() {
        Exchange planned = planned();
        unit.run(entityManager -> new StoredLedger(entityManager).add(planned));
        assertThat(find(viewer, planned)).get().usingRecursiveComparison().isEqualTo(planned);

        unit.run(entityManager -> new StoredLedger(entityManager)
                .findExchange(viewer, planned.id())
                .orElseThrow()
                .complete(NOW, past)
                .orElseThrow());
        assertThat(find(viewer, planned).orElseThrow().occurredAt()).contains(NOW);
        assertThat(find(people.fellowOf(viewer), planned)).isEmpty();
    }

    @Test
    void keepsHelpAndIntroductionsAsTheyWere() {
        HelpEvent help = HelpEvent.record(
                        TestPeople.keyFor(viewer),
                        ada.seekerId(),
                        ada.id(),
                        HelpKind.ADVISED,
                        past.today(),
                        Optional.of("Read my notes"),
                        past)
                .orElseThrow();
        Introduction introduction = Introduction.make(
                        TestPeople.keyFor(viewer),
                        ada.seekerId(),
                        ada.id(),
                        new Introduction.Other(Optional.empty(), Optional.of("Zoë")),
                        Optional.empty(),
                        NOW,
                        past)
                .orElseThrow();
        unit.run(entityManager -> {
            new StoredLedger(entityManager).add(help);
            new StoredLedger(entityManager).add(introduction);
        });

        HelpEvent keptHelp = unit.answer(entityManager -> entityManager.find(HelpEvent.class, help.key()));
        Introduction keptIntroduction =
                unit.answer(entityManager -> entityManager.find(Introduction.class, introduction.key()));
        assertThat(keptHelp).usingRecursiveComparison().isEqualTo(help);
        assertThat(keptIntroduction).usingRecursiveComparison().isEqualTo(introduction);
    }

    private Exchange planned() {
        ExchangeDetails details = new ExchangeDetails(
                ada.id(),
                Optional.empty(),
                ExchangeDirection.GIVE,
                ExchangeKind.ARTICLE,
                "On mills",
                Optional.of(past.today()),
                Optional.empty());
        return Exchange.record(TestPeople.keyFor(viewer), ada.seekerId(), details, past)
                .orElseThrow();
    }

    private Optional<Exchange> find(Viewer who, Exchange exchange) {
        return unit.answer(entityManager -> new StoredLedger(entityManager).findExchange(who, exchange.id()));
    }
}
