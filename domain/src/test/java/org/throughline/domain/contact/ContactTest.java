package org.throughline.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.domain.contact.ContactDetails.Address;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;
import org.throughline.domain.shared.TenantKey;

class ContactTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final TenantKey KEY = new TenantKey(UUID.randomUUID(), UUID.randomUUID());
    private static final UUID SEEKER = UUID.randomUUID();

    /** A contact of whom everything is known. */
    private static final ContactDetails ADA = new ContactDetails(
            "Ada Lovelace",
            "Analyst",
            UUID.randomUUID(),
            "London",
            "at home",
            1835,
            Horizon.ADMIRED,
            "How did she learn?",
            List.of("mathematics", "engines"),
            5,
            "https://www.linkedin.com/in/ada",
            LocalDate.of(2020, 2, 29),
            List.of(new Address("ada@example.org", "work"), new Address("countess@example.org", null)),
            List.of(new Address("+44 20 7946 0000", null)),
            List.of(new Address("https://example.org/ada", "notes")));

    @Test
    void needsNothingButAName() {
        Contact contact = create(ContactDetails.named("Ada")).orElseThrow();

        assertThat(contact.name()).isEqualTo("Ada");
        assertThat(contact.seekerId()).isEqualTo(SEEKER);
        assertThat(contact.key()).isEqualTo(KEY);
        assertThat(contact.deletedAt()).isEmpty();
    }

    @Test
    void tellsWhatItWasTold() {
        ContactDetails plausible = withGraduationYear(1935);
        assertThat(create(plausible).orElseThrow().details()).isEqualTo(plausible);
    }

    @Test
    void keepsEachGroupOnceInTheOrderGiven() {
        assertThat(create(withGroups(List.of("Rowing", "نادي", "Rowing")))
                        .orElseThrow()
                        .details()
                        .groups())
                .containsExactly("Rowing", "نادي");
        assertThat(Refusals.of(create(withGroups(List.of("ok", " ", "x".repeat(201))))))
                .containsExactly("groups.1 REQUIRED", "groups.2 TOO_LONG");
        assertThat(Refusals.of(create(withGroups(java.util.Collections.nCopies(51, "x")))))
                .containsExactly("groups OUT_OF_RANGE");
    }

    private static ContactDetails withGroups(List<String> groups) {
        return new ContactDetails(
                "Ada", null, null, null, null, null, null, null, null, groups, null, null, null, null, null, null);
    }

    @Test
    void refusesEverythingThatIsWrongAtOnceEachAtItsPlace() {
        ContactDetails wrong = new ContactDetails(
                " ",
                "a\u0000b",
                null,
                "x".repeat(201),
                "\uD800",
                1899,
                null,
                "y".repeat(4_001),
                List.of("good", " ", "z".repeat(51)),
                6,
                "example.org/ada",
                LocalDate.of(1812, 1, 1),
                List.of(new Address("ada@example.org", null), new Address("ada", "l".repeat(51))),
                List.of(new Address("none", null)),
                List.of(new Address("javascript:alert(1)", null)));

        assertThat(Refusals.of(create(wrong)))
                .containsExactlyInAnyOrder(
                        "name REQUIRED",
                        "title NOT_TEXT",
                        "place TOO_LONG",
                        "school NOT_TEXT",
                        "interest TOO_LONG",
                        "graduationYear OUT_OF_RANGE",
                        "strength OUT_OF_RANGE",
                        "linkedInUrl MALFORMED",
                        "linkedInConnectedOn OUT_OF_RANGE",
                        "tags.1 REQUIRED",
                        "tags.2 TOO_LONG",
                        "emails.1.value MALFORMED",
                        "emails.1.label TOO_LONG",
                        "phones.0.value MALFORMED",
                        "links.0.value MALFORMED");
    }

    @Test
    void refusesMoreTagsAndAddressesThanAPersonHas() {
        ContactDetails many = new ContactDetails(
                "Ada",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Collections.nCopies(51, "tag"),
                null,
                null,
                null,
                Collections.nCopies(21, new Address("ada@example.org", null)),
                null,
                null);

        assertThat(Refusals.of(create(many))).containsExactly("tags OUT_OF_RANGE", "emails OUT_OF_RANGE");
    }

    @Test
    void keepsATagOnce() {
        ContactDetails tagged = new ContactDetails(
                "Ada",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("b", "Jose\u0301", "a", " b ", "Jos\u00e9"),
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(create(tagged).orElseThrow().details().tags()).containsExactly("b", "Jos\u00e9", "a");
    }

    @Test
    void takesBlankTextsForNone() {
        ContactDetails blank = new ContactDetails(
                "Ada", " ", null, "", "\t", null, null, "\n", null, null, "  ", null, null, null, null);

        assertThat(create(blank).orElseThrow().details()).isEqualTo(ContactDetails.named("Ada"));
    }

    @Test
    void forgetsWhatNewDetailsLeaveOut() {
        Contact contact = create(withGraduationYear(1935)).orElseThrow();

        contact.change(ContactDetails.named("Ada King"), NOW.plusSeconds(60));

        assertThat(contact.details()).isEqualTo(ContactDetails.named("Ada King"));
    }

    @Test
    void staysAsItIsWhenNewDetailsAreRefused() {
        Contact contact = create(withGraduationYear(1935)).orElseThrow();
        ContactDetails before = contact.details();

        Outcome<Contact> outcome = contact.change(ADA, NOW.plusSeconds(60));

        assertThat(Refusals.of(outcome)).containsExactly("graduationYear OUT_OF_RANGE");
        assertThat(contact.details()).isEqualTo(before);
    }

    @Test
    void isDeletedOnce() {
        Contact contact = create(ContactDetails.named("Ada")).orElseThrow();

        contact.delete(NOW);
        contact.delete(NOW.plusSeconds(60));

        assertThat(contact.deletedAt()).contains(NOW);
    }

    @Test
    void anOrganisationChecksItsValuesToo() {
        assertThat(Refusals.of(Organization.create(KEY, SEEKER, "", "\u0000", "x".repeat(201), NOW)))
                .containsExactly("name REQUIRED", "sector NOT_TEXT", "place TOO_LONG");

        Organization organization =
                Organization.create(KEY, SEEKER, "Example", null, "Berlin", NOW).orElseThrow();
        assertThat(Refusals.of(organization.change("Other", " ", null, NOW))).containsExactly("sector REQUIRED");
        assertThat(organization.name()).isEqualTo("Example");
        assertThat(organization.sector()).isEmpty();
        assertThat(organization.place()).contains("Berlin");
    }

    private static Outcome<Contact> create(ContactDetails details) {
        return Contact.create(KEY, SEEKER, ContactSource.MANUAL, details, NOW);
    }

    private static ContactDetails withGraduationYear(int year) {
        return new ContactDetails(
                ADA.name(),
                ADA.title(),
                ADA.organizationId(),
                ADA.place(),
                ADA.school(),
                year,
                ADA.horizon(),
                ADA.interest(),
                ADA.tags(),
                ADA.strength(),
                ADA.linkedInUrl(),
                ADA.linkedInConnectedOn(),
                ADA.emails(),
                ADA.phones(),
                ADA.links());
    }
}
