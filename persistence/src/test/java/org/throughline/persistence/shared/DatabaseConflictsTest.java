package org.throughline.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aContactOnLinkedIn;
import static org.throughline.persistence.shared.TestNetwork.aReferral;
import static org.throughline.persistence.shared.TestNetwork.aThread;
import static org.throughline.persistence.shared.TestNetwork.anOrganization;

import jakarta.persistence.EntityManager;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.shared.Conflicts;
import org.throughline.domain.shared.Refusal;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class DatabaseConflictsTest {
    private TestDatabase database;
    private TestUnit unit;
    private Viewer viewer;

    @BeforeEach
    void start(TestDatabase given) {
        database = given;
        unit = TestUnit.on(database);
        viewer = new TestPeople(database).seeker();
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void aContactThatAnotherRequestAddedMeanwhileExistsAlready() {
        unit.run(entityManager -> entityManager.persist(aContactOnLinkedIn(viewer, "Ada", "linkedin.com/in/ada")));

        assertThat(refusals(entityManager ->
                        entityManager.persist(aContactOnLinkedIn(viewer, "Ada King", "linkedin.com/in/ADA?x=1"))))
                .containsExactly("linkedInUrl ALREADY_EXISTS");
    }

    @Test
    void anOrganisationThatAnotherRequestAddedMeanwhileExistsAlready() {
        unit.run(entityManager -> entityManager.persist(anOrganization(viewer, "Example")));

        assertThat(refusals(entityManager -> entityManager.persist(anOrganization(viewer, "EXAMPLE"))))
                .containsExactly("name ALREADY_EXISTS");
    }

    @Test
    void aReferralThatAnotherRequestAddedMeanwhileExistsAlready() {
        Contact ada = aContact(viewer, "Ada");
        Contact bob = aContact(viewer, "Bob");
        unit.run(entityManager ->
                List.of(ada, bob, aReferral(viewer, ada, Optional.of(bob))).forEach(entityManager::persist));

        assertThat(refusals(entityManager -> entityManager.persist(aReferral(viewer, ada, Optional.of(bob)))))
                .containsExactly("toContactId ALREADY_EXISTS");
    }

    @Test
    void findsTheOneInABatchOfMany() {
        unit.run(entityManager -> entityManager.persist(aContactOnLinkedIn(viewer, "Ada", "linkedin.com/in/ada")));

        assertThat(refusals(entityManager -> {
                    for (int i = 0; i < 30; i++) {
                        entityManager.persist(aContact(viewer, "organization_name referral_once " + i));
                    }
                    entityManager.persist(aContactOnLinkedIn(viewer, "referral_once", "linkedin.com/in/ada"));
                }))
                .containsExactly("linkedInUrl ALREADY_EXISTS");
    }

    @Test
    void whatChangedMeanwhileIsToldSoWhetherAtFlushOrAtCommit() {
        Contact ada = aContact(viewer, "Ada");
        unit.run(entityManager -> entityManager.persist(ada));
        Consumer<EntityManager> slow = entityManager -> {
            Contact mine = entityManager.find(Contact.class, ada.key());
            unit.run(fast -> fast.find(Contact.class, ada.key()).delete(NOW));
            mine.delete(NOW);
        };

        assertThat(refusals(slow)).containsExactly("CHANGED_MEANWHILE");
    }

    @Test
    void atCommitAConflictIsFoundBehindWhatWrapsIt() {
        Contact ada = aContact(viewer, "Ada");
        unit.run(entityManager -> entityManager.persist(ada));

        Throwable failure = catchThrowable(() -> unit.run(slow -> {
            Contact mine = slow.find(Contact.class, ada.key());
            unit.run(fast -> fast.find(Contact.class, ada.key()).delete(NOW));
            mine.delete(NOW);
        }));
        RuntimeException rolledBack = new RuntimeException("rolled back");
        rolledBack.addSuppressed(failure);

        unit.run(entityManager -> {
            Conflicts conflicts = new DatabaseConflicts(entityManager);
            assertThat(codes(conflicts.refusalOf(failure))).containsExactly("CHANGED_MEANWHILE");
            assertThat(codes(conflicts.refusalOf(rolledBack))).containsExactly("CHANGED_MEANWHILE");
        });
    }

    @Test
    void aDeadlockIsAConflictToo() {
        assertThat(codesOf(new SQLException("deadlock detected", "40P01"))).containsExactly("CHANGED_MEANWHILE");
    }

    @Test
    void understandsPostgresqlInAnyLanguage() {
        assertThat(codesOf(new SQLException(
                        "FEHLER: doppelter Schlüsselwert verletzt Unique-Constraint »referral_once«", "23505")))
                .containsExactly("toContactId ALREADY_EXISTS");
    }

    @Test
    void takesNothingElseForAConflict() {
        assertThat(codesOf(
                        new SQLException("unique constraint \"contact_pkey\"\n  Detail: contact_linked_in", "23505")))
                .isEmpty();
        assertThat(codesOf(new SQLException("not null \"contact_linked_in\"", "23502")))
                .isEmpty();
        assertThat(codesOf(new SQLException((String) null))).isEmpty();
        assertThat(codesOf(new BatchUpdateException("contact_linked_in", "23505", new int[0])))
                .isEmpty();
        assertThat(codesOf(new IllegalStateException("contact_linked_in"))).isEmpty();
    }

    @Test
    void endsEvenWhenFailuresGoInCircles() {
        SQLException first = new SQLException("first");
        SQLException second = new SQLException("second");
        first.setNextException(second);
        second.initCause(first);

        assertThat(codesOf(first)).isEmpty();
    }

    @Test
    void everyIndexItKnowsIsOneOfTheDatabase() {
        List<String> unique = new NamedSql("select indexrelid::regclass::text from pg_index where indisunique")
                .rows(database.dataSource(), Map.of(), row -> row.getString(1));

        assertThat(unique).containsAll(DatabaseConflicts.indexes());
    }

    @Test
    void rowsAreWrittenInTheOrderInWhichTheyWereAdded() {
        unit.run(entityManager -> twoContactsWithThreads().forEach(entityManager::persist));
    }

    /** Why {@code hibernate.order_inserts} is off. */
    @Test
    void sortedInsertsWouldPutAThreadBeforeItsContact() {
        try (TestUnit sorting = TestUnit.on(database, "hibernate.order_inserts", "true")) {
            assertThatThrownBy(() -> sorting.run(
                            entityManager -> twoContactsWithThreads().forEach(entityManager::persist)))
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageContaining("violates foreign key constraint");
        }
    }

    /** In an order that is right: the first contact was there before. */
    private List<Object> twoContactsWithThreads() {
        Contact ada = aContact(viewer, "Ada");
        Contact bob = aContact(viewer, "Bob");
        unit.run(entityManager -> entityManager.persist(ada));
        return List.of(aThread(viewer, ada), bob, aThread(viewer, bob));
    }

    private List<String> codesOf(Throwable failure) {
        return unit.answer(entityManager -> codes(new DatabaseConflicts(entityManager).refusalOf(failure)));
    }

    /** What becomes of work that fails when it is flushed. */
    private List<String> refusals(Consumer<EntityManager> work) {
        List<String> codes = new ArrayList<>();
        Throwable failure = catchThrowable(() -> unit.run(entityManager -> {
            Conflicts conflicts = new DatabaseConflicts(entityManager);
            work.accept(entityManager);
            try {
                conflicts.flush();
            } catch (RuntimeException conflict) {
                codes.addAll(codes(conflicts.refusalOf(conflict)));
                throw conflict;
            }
        }));
        assertThat(failure).isNotNull();
        return codes;
    }

    private static List<String> codes(Optional<Refusal> refusal) {
        return refusal.stream()
                .map(reason -> (String.join(".", reason.path()) + " " + reason.code()).strip())
                .toList();
    }
}
