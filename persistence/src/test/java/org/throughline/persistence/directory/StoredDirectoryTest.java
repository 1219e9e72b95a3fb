package org.throughline.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.persistence.directory.TestDirectory.named;
import static org.throughline.persistence.directory.TestDirectory.somebody;
import static org.throughline.persistence.shared.TestNetwork.NOW;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.directory.DirectoryPerson;
import org.throughline.domain.directory.DirectoryPersonDetails;
import org.throughline.persistence.shared.TestNetwork;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** The people of a directory in the database, and whose contacts they are. */
@DatabaseTest
class StoredDirectoryTest {
    private static final String PROFILE = "https://www.linkedin.com/in/ada-mill";

    private TestUnit unit;
    private TestPeople people;
    private Viewer viewer;

    @BeforeEach
    void start(TestDatabase database) {
        unit = TestUnit.on(database);
        people = new TestPeople(database);
        viewer = people.seeker();
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void keepsWhatIsSaidOfAPerson() {
        DirectoryPersonDetails details = new DirectoryPersonDetails(
                "Ada Mill",
                "Miller",
                "Mill",
                "Food",
                "Berlin",
                "Test College",
                2010,
                List.of("Choir", "Chess \"club\""),
                "Flour,\nand water",
                3,
                "ada@mill.example",
                List.of("a@home.example"),
                "+49 30 901820",
                PROFILE);
        DirectoryPerson ada = TestDirectory.person(viewer, details);
        unit.run(entityManager -> new StoredDirectory(entityManager).add(ada));

        unit.run(entityManager -> {
            DirectoryPerson found = find(new StoredDirectory(entityManager), viewer, ada);
            assertThat(found.details()).isEqualTo(details);
            assertThat(found.version()).isZero();
            found.change(named("Ada King"), NOW);
        });
        unit.run(entityManager -> {
            DirectoryPerson found = find(new StoredDirectory(entityManager), viewer, ada);
            assertThat(found.details()).isEqualTo(named("Ada King"));
            assertThat(found.version()).isEqualTo(1);
        });
    }

    @Test
    void showsTheWholeInstitutionAndNobodyElse() {
        DirectoryPerson ada = kept(TestDirectory.person(viewer, named("Ada")));
        DirectoryPerson gone = TestDirectory.person(viewer, named("Ben"));
        gone.delete(NOW);
        kept(gone);

        unit.run(entityManager -> {
            StoredDirectory directory = new StoredDirectory(entityManager);
            assertThat(directory.find(people.fellowOf(viewer), ada.id()))
                    .contains(entityManager.find(DirectoryPerson.class, ada.key()));
            assertThat(directory.find(people.seeker(), ada.id())).isEmpty();
            assertThat(directory.hold(people.seeker(), ada.id())).isEmpty();
            assertThat(directory.find(viewer, gone.id())).isEmpty();
        });
    }

    @Test
    void knowsNobodyTwiceByAddressOrProfile() {
        kept(somebody(viewer, "ada@mill.example", PROFILE));

        refuses(somebody(viewer, "ADA@mill.example", null), "directory_email");
        refuses(somebody(viewer, null, "linkedin.com/in/ADA-mill/"), "directory_linked_in");
        kept(somebody(people.seeker(), "ada@mill.example", PROFILE));
    }

    @Test
    void aContactIsKnownByItsLinkItsProfileOrAnAddressNeverByName() {
        DirectoryPerson ada = kept(TestDirectory.person(
                viewer,
                new DirectoryPersonDetails(
                        "Ada",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1,
                        "ada@mill.example",
                        List.of("A@home.example"),
                        null,
                        PROFILE)));
        for (Viewer seeker : List.of(viewer, people.fellowOf(viewer), people.fellowOf(viewer))) {
            keptContact(TestNetwork.aContact(seeker, "Ada"));
        }
        assertThat(contactOf(viewer, ada)).isEmpty();

        Contact byAddress = keptContact(TestDirectory.contact(viewer, "A. K.", null, "a@HOME.example"));
        assertThat(contactOf(viewer, ada)).contains(byAddress.id());
        Contact byProfile = keptContact(TestDirectory.contact(viewer, "A. K.", "linkedin.com/in/ada-mill"));
        assertThat(contactOf(viewer, ada)).contains(byProfile.id());
        Contact linked = keptContact(TestNetwork.aContact(viewer, "Somebody").isInDirectory(ada.id()));
        assertThat(contactOf(viewer, ada)).contains(linked.id());
        assertThat(contactOf(people.fellowOf(viewer), ada)).isEmpty();

        unit.run(
                entityManager -> entityManager.find(Contact.class, linked.key()).delete(NOW));
        assertThat(contactOf(viewer, ada)).contains(byProfile.id());
    }

    private DirectoryPerson kept(DirectoryPerson person) {
        Tenant.run(
                person.key().institutionId(),
                () -> unit.run(entityManager -> new StoredDirectory(entityManager).add(person)));
        return person;
    }

    private Contact keptContact(Contact contact) {
        unit.run(entityManager -> entityManager.persist(contact));
        return contact;
    }

    private Optional<UUID> contactOf(Viewer whose, DirectoryPerson person) {
        return unit.answer(entityManager ->
                new StoredDirectory(entityManager).contactOf(whose, person).map(Contact::id));
    }

    private static DirectoryPerson find(StoredDirectory directory, Viewer viewer, DirectoryPerson person) {
        return directory.find(viewer, person.id()).orElseThrow();
    }

    private void refuses(DirectoryPerson person, String index) {
        assertThatThrownBy(() -> kept(person)).rootCause().hasMessageContaining(index);
    }
}
