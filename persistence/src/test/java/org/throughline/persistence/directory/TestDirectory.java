package org.throughline.persistence.directory;

import java.util.Arrays;
import java.util.List;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.contact.Contact;
import org.throughline.domain.contact.ContactDetails;
import org.throughline.domain.directory.DirectoryPerson;
import org.throughline.domain.directory.DirectoryPersonDetails;
import org.throughline.persistence.shared.TestNetwork;
import org.throughline.persistence.shared.TestPeople;

/** People of a directory and contacts who are them, not stored yet. */
final class TestDirectory {
    private TestDirectory() {}

    /** Somebody of whom only the name is known, who wants one request a month. */
    static DirectoryPersonDetails named(String name) {
        return new DirectoryPersonDetails(
                name, null, null, null, null, null, null, null, null, 1, null, null, null, null);
    }

    static DirectoryPerson person(Viewer viewer, DirectoryPersonDetails details) {
        return DirectoryPerson.create(TestPeople.keyFor(viewer), details, TestNetwork.NOW)
                .orElseThrow();
    }

    /** Somebody who wants one request a month, known by an address or a profile. */
    static DirectoryPerson somebody(Viewer viewer, String email, String profile) {
        return somebody(viewer, 1, email, List.of(), profile);
    }

    static DirectoryPerson somebody(
            Viewer viewer, int monthlyLimit, String email, List<String> furtherEmails, String profile) {
        return person(
                viewer,
                new DirectoryPersonDetails(
                        "Somebody",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        monthlyLimit,
                        email,
                        furtherEmails,
                        null,
                        profile));
    }

    static Contact contact(Viewer viewer, String name, String profile, String... emails) {
        List<ContactDetails.Address> addresses = Arrays.stream(emails)
                .map(email -> new ContactDetails.Address(email, null))
                .toList();
        return TestNetwork.aContact(
                viewer,
                new ContactDetails(
                        name, null, null, null, null, null, null, null, null, null, profile, null, addresses, null,
                        null));
    }
}
