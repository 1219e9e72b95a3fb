package org.throughline.domain.referral;

/** May the seeker use the referrer's name? (E2) */
public enum NamePermission {
    /** Not asked yet. */
    NOT_ASKED,
    /** Yes. */
    GRANTED,
    /** No. */
    DENIED
}
