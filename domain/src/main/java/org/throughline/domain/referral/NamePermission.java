package org.throughline.domain.referral;

import org.throughline.domain.shared.Meaning;

/** May the seeker use the referrer's name? (E2) */
@Meaning("May the seeker use the referrer's name? (E2)")
public enum NamePermission {
    @Meaning("Not asked yet.")
    NOT_ASKED,
    @Meaning("Yes.")
    GRANTED,
    @Meaning("No.")
    DENIED
}
