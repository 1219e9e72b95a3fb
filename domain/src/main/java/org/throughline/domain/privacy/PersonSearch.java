package org.throughline.domain.privacy;

import java.util.Optional;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.shared.EmailAddress;

/**
 * By what somebody is looked for; whoever matches any of it is found.
 *
 * @param email an address of theirs, whatever its case
 * @param profile their LinkedIn profile
 * @param name their whole name, whatever its case and accents
 */
public record PersonSearch(Optional<EmailAddress> email, Optional<LinkedInProfile> profile, Optional<String> name) {}
