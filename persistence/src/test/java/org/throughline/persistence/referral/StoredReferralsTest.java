package org.throughline.persistence.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aReferral;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.referral.NamePermission;
import org.throughline.domain.referral.PersonNamed;
import org.throughline.domain.referral.Referral;
import org.throughline.domain.referral.ReferralMode;
import org.throughline.domain.referral.ReferralOutcome;
import org.throughline.domain.shared.PastRule;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredReferralsTest {
    private TestUnit unit;
    private TestPeople people;
    private Viewer viewer;
    private Contact ada;
    private Contact bob;

    @BeforeEach
    void start(TestDatabase database) {
        unit = TestUnit.on(database);
        people = new TestPeople(database);
        viewer = people.seeker();
        ada = aContact(viewer, "Ada");
        bob = aContact(viewer, "Bob");
        unit.run(entityManager -> {
            entityManager.persist(ada);
            entityManager.persist(bob);
        });
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void givesBackAReferralAsItWas() {
        Referral named = keep(aReferral(viewer, ada, Optional.empty()));
        Referral known = keep(aReferral(viewer, ada, Optional.of(bob)));

        assertThat(find(viewer, named)).get().usingRecursiveComparison().isEqualTo(named);
        assertThat(find(viewer, known)).get().usingRecursiveComparison().isEqualTo(known);
    }

    @Test
    void keepsWhatBecameOfAReferral() {
        Referral referral = keep(aReferral(viewer, ada, Optional.empty()));

        unit.run(entityManager -> new StoredReferrals(entityManager)
                .find(viewer, referral.id())
                .orElseThrow()
                .follow(bob.id(), PersonNamed.stranger("seeker@example.org"), new PastRule(viewer.timeZone(), NOW)));

        Referral found = find(viewer, referral).orElseThrow();
        assertThat(found.outcome()).isEqualTo(ReferralOutcome.KEPT);
        assertThat(found.toContactId()).contains(bob.id());
        assertThat(found.version()).isEqualTo(1);
    }

    @Test
    void keepsPermissionDetailsAndABrokenPromise() {
        Referral referral = keep(aReferral(viewer, ada, Optional.empty()));
        PastRule past = new PastRule(viewer.timeZone(), NOW);

        unit.run(entityManager -> {
            Referral found = new StoredReferrals(entityManager)
                    .find(viewer, referral.id())
                    .orElseThrow();
            found.changePermission(NamePermission.DENIED, NOW, past).orElseThrow();
            found.giveUpIntroduction().orElseThrow();
            found.recordDetails("bob@mill.example", PersonNamed.stranger("seeker@example.org"))
                    .orElseThrow();
        });

        Referral found = find(viewer, referral).orElseThrow();
        assertThat(found.permissionAt()).contains(NOW);
        assertThat(found.details()).contains("bob@mill.example");
        assertThat(found.mode()).isEqualTo(ReferralMode.DIRECT);
    }

    @Test
    void tellsTheAddressByWhichTheViewerSignsIn() {
        Viewer named = people.seeker(viewer.institutionId(), "sam@example.org", "none");

        String address = unit.answer(entityManager -> new StoredReferrals(entityManager).addressOf(named));

        assertThat(address).isEqualTo("sam@example.org");
    }

    @Test
    void knowsWhoHasBeenReferredToWhom() {
        keep(aReferral(viewer, ada, Optional.of(bob)));

        assertThat(exists(viewer, ada, bob)).isTrue();
        assertThat(exists(viewer, bob, ada)).isFalse();
        assertThat(exists(people.fellowOf(viewer), ada, bob)).isFalse();
    }

    @Test
    void severalPeopleMayBeNamedBeforeTheyAreContacts() {
        keep(aReferral(viewer, ada, Optional.empty()));
        keep(aReferral(viewer, ada, Optional.empty()));
    }

    @Test
    void aDeletedReferralFreesItsPair() {
        Referral referral = keep(aReferral(viewer, ada, Optional.of(bob)));

        unit.run(entityManager -> new StoredReferrals(entityManager).deleteMadeBy(viewer, ada.id(), NOW));

        assertThat(find(viewer, referral)).isEmpty();
        assertThat(exists(viewer, ada, bob)).isFalse();
        keep(aReferral(viewer, ada, Optional.of(bob)));
    }

    @Test
    void aDeletedContactTakesOnlyTheirOwnReferralsAlong() {
        Referral byAda = keep(aReferral(viewer, ada, Optional.of(bob)));
        Referral byBob = keep(aReferral(viewer, bob, Optional.of(ada)));

        unit.run(entityManager -> new StoredReferrals(entityManager).deleteMadeBy(viewer, ada.id(), NOW));

        assertThat(find(viewer, byAda)).isEmpty();
        assertThat(find(viewer, byBob)).isPresent();
    }

    @Test
    void othersFindNothingAndDeleteNothing() {
        Referral referral = keep(aReferral(viewer, ada, Optional.of(bob)));
        Viewer elsewhere = people.seeker();
        Viewer admin = people.account(viewer.institutionId(), "admin@example.org", "none", Role.ADMIN);
        Viewer pretender = new Viewer(
                elsewhere.institutionId(),
                elsewhere.accountId(),
                viewer.seekerId(),
                elsewhere.roles(),
                elsewhere.timeZone());

        for (Viewer other : List.of(people.fellowOf(viewer), elsewhere, pretender, admin)) {
            assertThat(find(other, referral)).isEmpty();
            assertThat(exists(other, ada, bob)).isFalse();
            unit.run(entityManager -> new StoredReferrals(entityManager).deleteMadeBy(other, ada.id(), NOW));
        }
        assertThat(find(viewer, referral)).isPresent();
    }

    private Referral keep(Referral referral) {
        unit.run(entityManager -> new StoredReferrals(entityManager).add(referral));
        return referral;
    }

    private Optional<Referral> find(Viewer who, Referral referral) {
        return unit.answer(entityManager -> new StoredReferrals(entityManager).find(who, referral.id()));
    }

    private boolean exists(Viewer who, Contact from, Contact to) {
        return unit.answer(entityManager -> new StoredReferrals(entityManager).exists(who, from.id(), to.id()));
    }
}
