package org.throughline.domain.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What someone says of a contact, not checked yet. {@link Contact} takes it whole or refuses it; everything but the name
 * may be null or empty.
 *
 * @param interest what the seeker hopes to learn from this person, the seed of a purpose (A3)
 * @param groups clubs and associations they belong to (A5)
 * @param strength quality of the connection, 1 to 5 (D4)
 * @param linkedInConnectedOn the day on which both connected, in no time zone
 */
public record ContactDetails(
        String name,
        String title,
        UUID organizationId,
        String place,
        String school,
        Integer graduationYear,
        Horizon horizon,
        String interest,
        List<String> tags,
        List<String> groups,
        Integer strength,
        String linkedInUrl,
        LocalDate linkedInConnectedOn,
        List<Address> emails,
        List<Address> phones,
        List<Address> links) {
    public ContactDetails {
        tags = tags == null ? List.of() : List.copyOf(tags);
        groups = groups == null ? List.of() : List.copyOf(groups);
        emails = emails == null ? List.of() : List.copyOf(emails);
        phones = phones == null ? List.of() : List.copyOf(phones);
        links = links == null ? List.of() : List.copyOf(links);
    }

    /** A contact of whom no groups are known. */
    public ContactDetails(
            String name,
            String title,
            UUID organizationId,
            String place,
            String school,
            Integer graduationYear,
            Horizon horizon,
            String interest,
            List<String> tags,
            Integer strength,
            String linkedInUrl,
            LocalDate linkedInConnectedOn,
            List<Address> emails,
            List<Address> phones,
            List<Address> links) {
        this(
                name,
                title,
                organizationId,
                place,
                school,
                graduationYear,
                horizon,
                interest,
                tags,
                List.of(),
                strength,
                linkedInUrl,
                linkedInConnectedOn,
                emails,
                phones,
                links);
    }

    /** A contact of whom only the name is known. */
    public static ContactDetails named(String name) {
        return new ContactDetails(
                name, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * An e-mail address, telephone number or link.
     *
     * @param label such as "work"; may be null
     */
    public record Address(String value, String label) {}
}
