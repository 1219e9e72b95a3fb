package org.throughline.imports.linkedin;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.shared.EmailAddress;

/**
 * What an accepted row says of one person.
 *
 * @param name first and last name
 * @param title the position held
 * @param organization the company, by name
 * @param profile the LinkedIn profile, by which the person is known again
 * @param email only of those who show it to their connections
 * @param connectedOn the day on which both connected, in no time zone
 */
record Person(
        String name,
        Optional<String> title,
        Optional<String> organization,
        Optional<LinkedInProfile> profile,
        Optional<EmailAddress> email,
        Optional<LocalDate> connectedOn) {}
