package org.throughline.persistence.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.persistence.shared.TestNetwork.NOW;
import static org.throughline.persistence.shared.TestNetwork.aContact;
import static org.throughline.persistence.shared.TestNetwork.aContactOnLinkedIn;
import static org.throughline.persistence.shared.TestNetwork.anOrganization;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.contact.ContactDetails.Address;
import org.throughline.domain.contact.Horizon;
import org.throughline.domain.contact.Organization;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.shared.TestUnit;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StoredContactsTest {
    private static final String PROFILE = "https://www.linkedin.com/in/ada";

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
    void givesBackAContactAsItWas() {
        Organization organization = anOrganization(viewer, "Example");
        ContactDetails everything = new ContactDetails(
                "Jos\u00e9 \uD83D\uDE00",
                "Auditor",
                organization.id(),
                "Berlin",
                "Humboldt",
                1999,
                Horizon.FIVE_YEARS,
                "What\nis it like?",
                List.of("audit", "a,b", "\"quoted\"", "Jos\u00e9"),
                4,
                PROFILE,
                LocalDate.of(2020, 2, 29),
                List.of(new Address("ada@example.org", "work"), new Address("countess@example.org", null)),
                List.of(new Address("+44 20 7946 0000", null)),
                List.of(new Address("https://example.org/ada", "notes")));
        Contact contact = aContact(viewer, everything);
        keep(organization);
        keep(contact);

        Contact found = find(contact).orElseThrow();

        assertThat(found).isNotSameAs(contact);
        assertThat(found.details()).isEqualTo(everything);
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("points", "version")
                .isEqualTo(contact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "Pacific/Honolulu", "Europe/Berlin"})
    void aDayAndAMomentDoNotDependOnWhereTheServerIs(String zone, TestDatabase database) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            LocalDate day = LocalDate.of(2020, 2, 29);
            keep(aContact(
                    viewer,
                    new ContactDetails(
                            "Ada", null, null, null, null, null, null, null, null, null, null, day, null, null, null)));
        } finally {
            TimeZone.setDefault(before);
        }

        List<String> stored = new NamedSql(
                        "select linked_in_connected_on || ' ' || (created_at at time zone 'UTC') from contact")
                .rows(database.dataSource(), Map.of(), row -> row.getString(1));

        assertThat(stored).containsExactly("2020-02-29 2026-03-01 10:00:00.123456");
    }

    @Test
    void givesBackAContactOfWhomLittleIsKnown() {
        Contact contact = aContact(viewer, "Ada");
        keep(contact);

        assertThat(find(contact).orElseThrow().details()).isEqualTo(ContactDetails.named("Ada"));
    }

    @Test
    void keepsAnUnchangedContactWithoutAStatement() {
        Contact contact = aContact(viewer, details(List.of("b", "a"), List.of("a@example.org")));
        keep(contact);
        unit.statements();

        with(contacts -> contacts.find(viewer, contact.id()));

        assertThat(unit.statements()).hasSize(1);
    }

    @Test
    void writesANewContactWithoutLookingForItFirst() {
        Contact contact = aContact(viewer, details(List.of(), List.of("a@example.org", "b@example.org")));
        unit.statements();

        keep(contact);

        assertThat(unit.statements()).hasSize(2).allMatch(sql -> sql.startsWith("insert"));
    }

    @Test
    void keepsTheOrderOfTagsAndAddressesWhenTheyChange() {
        Contact contact = aContact(
                viewer, details(List.of("b", "a"), List.of("a@example.org", "b@example.org", "c@example.org")));
        keep(contact);

        ContactDetails changed = details(List.of("a", "c", "b"), List.of("c@example.org", "a@example.org"));
        change(contact, changed);

        assertThat(find(contact).orElseThrow().details()).isEqualTo(changed);
        assertThat(find(contact).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void changesOneOfTheViewersContactsOnlyOnce() {
        Contact contact = aContact(viewer, "Ada");
        keep(contact);

        assertThatThrownBy(() -> unit.run(slow -> {
                    Contact mine =
                            new StoredContacts(slow).find(viewer, contact.id()).orElseThrow();
                    change(contact, ContactDetails.named("Ada King"));
                    mine.change(ContactDetails.named("Ada Byron"), NOW);
                    slow.flush();
                }))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(find(contact).orElseThrow().name()).isEqualTo("Ada King");
    }

    @Test
    void findsAContactByTheLinkedInProfile() {
        Contact contact = aContactOnLinkedIn(viewer, "Ada", PROFILE);
        keep(contact);

        assertThat(with(contacts -> contacts.findByLinkedIn(viewer, "ada")).map(Contact::id))
                .contains(contact.id());
        assertThat(with(contacts -> contacts.findByLinkedIn(viewer, "bob"))).isEmpty();
    }

    @Test
    void aDeletedContactIsInvisibleAndFreesTheLinkedInProfile() {
        Contact contact = aContactOnLinkedIn(viewer, "Ada", PROFILE);
        keep(contact);
        delete(contact);

        assertThat(find(contact)).isEmpty();
        assertThat(with(contacts -> contacts.findByLinkedIn(viewer, "ada"))).isEmpty();

        Contact again = aContactOnLinkedIn(viewer, "Ada", PROFILE);
        keep(again);
        assertThat(with(contacts -> contacts.findByLinkedIn(viewer, "ada")).map(Contact::id))
                .contains(again.id());
    }

    @Test
    void findsAnOrganisationWhateverItsCaseAccentsAndBlanks() {
        Organization organization = anOrganization(viewer, "Stra\u00dfenbau \u0141\u00f3d\u017a");
        keep(organization);

        for (String name : List.of(
                "Stra\u00dfenbau \u0141\u00f3d\u017a", " strassenbau LODZ\u00a0", "STRASSENBAU \u0142\u00f3dz")) {
            assertThat(with(contacts -> contacts.findOrganizationByName(viewer, name))
                            .map(Organization::id))
                    .as(name)
                    .contains(organization.id());
        }
        assertThat(with(contacts -> contacts.findOrganizationByName(viewer, "Strassenbau")))
                .isEmpty();
        assertThat(with(contacts -> contacts.findOrganizationByName(viewer, "a\u0000b")))
                .isEmpty();
    }

    @Test
    void givesBackAnOrganisationAsItWas() {
        Organization organization = anOrganization(viewer, "Example");
        keep(organization);

        assertThat(with(contacts -> contacts.findOrganization(viewer, organization.id())))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(organization);
    }

    @Test
    void aDeletedOrganisationIsInvisibleAndFreesItsName() {
        Organization organization = anOrganization(viewer, "Example");
        keep(organization);
        unit.run(entityManager -> new StoredContacts(entityManager)
                .findOrganization(viewer, organization.id())
                .orElseThrow()
                .delete(NOW));

        assertThat(with(contacts -> contacts.findOrganization(viewer, organization.id())))
                .isEmpty();
        assertThat(with(contacts -> contacts.findOrganizationByName(viewer, "example")))
                .isEmpty();
        keep(anOrganization(viewer, "EXAMPLE"));
    }

    @Test
    void othersFindNothing() {
        Contact contact = aContactOnLinkedIn(viewer, "Ada", PROFILE);
        Organization organization = anOrganization(viewer, "Example");
        keep(contact);
        keep(organization);
        Viewer admin = people.account(viewer.institutionId(), "admin@example.org", "none", Role.ADMIN);
        Viewer elsewhere = people.seeker();
        Viewer pretender = new Viewer(
                elsewhere.institutionId(),
                elsewhere.accountId(),
                viewer.seekerId(),
                elsewhere.roles(),
                elsewhere.timeZone());

        for (Viewer other : List.of(people.fellowOf(viewer), elsewhere, pretender, admin)) {
            assertThat(with(contacts -> contacts.find(other, contact.id()))).isEmpty();
            assertThat(with(contacts -> contacts.findByLinkedIn(other, "ada"))).isEmpty();
            assertThat(with(contacts -> contacts.findOrganization(other, organization.id())))
                    .isEmpty();
            assertThat(with(contacts -> contacts.findOrganizationByName(other, "Example")))
                    .isEmpty();
        }
    }

    @Test
    void twoSeekersMayKnowTheSamePersonAndTheSameOrganisation() {
        Viewer fellow = people.fellowOf(viewer);
        keep(aContactOnLinkedIn(viewer, "Ada", PROFILE));
        keep(anOrganization(viewer, "Example"));

        keep(aContactOnLinkedIn(fellow, "Ada", PROFILE));
        keep(anOrganization(fellow, "Example"));

        assertThat(with(contacts -> contacts.findByLinkedIn(fellow, "ada"))).isPresent();
    }

    private static ContactDetails details(List<String> tags, List<String> emails) {
        return new ContactDetails(
                "Ada",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                tags,
                null,
                null,
                null,
                emails.stream().map(email -> new Address(email, null)).toList(),
                null,
                null);
    }

    private void keep(Contact contact) {
        unit.run(entityManager -> new StoredContacts(entityManager).add(contact));
    }

    private void keep(Organization organization) {
        unit.run(entityManager -> new StoredContacts(entityManager).add(organization));
    }

    private void change(Contact contact, ContactDetails details) {
        unit.run(entityManager -> stored(entityManager, contact).change(details, NOW));
    }

    private void delete(Contact contact) {
        unit.run(entityManager -> stored(entityManager, contact).delete(NOW));
    }

    private Contact stored(EntityManager entityManager, Contact contact) {
        return new StoredContacts(entityManager).find(viewer, contact.id()).orElseThrow();
    }

    /** With its addresses, which are read on demand. */
    private Optional<Contact> find(Contact contact) {
        return with(contacts -> {
            Optional<Contact> found = contacts.find(viewer, contact.id());
            found.ifPresent(Contact::details);
            return found;
        });
    }

    private <T> Optional<T> with(Function<StoredContacts, Optional<T>> question) {
        return unit.answer(entityManager -> question.apply(new StoredContacts(entityManager)));
    }
}
