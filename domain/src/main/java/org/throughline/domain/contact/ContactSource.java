package org.throughline.domain.contact;

/** How a contact came into the network. */
public enum ContactSource {
    /** Written down by the seeker. */
    MANUAL,
    /** From the seeker's LinkedIn export. */
    LINKEDIN,
    /** Named by another contact. */
    REFERRAL,
    /** From another file. */
    IMPORT
}
