package org.throughline.domain.contact;

import org.throughline.domain.shared.Meaning;

/** How a contact came into the network. */
@Meaning("How a contact came into the network.")
public enum ContactSource {
    @Meaning("Written down by the seeker.")
    MANUAL,
    @Meaning("From the seeker's LinkedIn export.")
    LINKEDIN,
    @Meaning("Named by another contact.")
    REFERRAL,
    @Meaning("From another file.")
    IMPORT,
    @Meaning("From the institution's directory of people willing to be interviewed.")
    DIRECTORY
}
