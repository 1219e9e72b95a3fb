package org.throughline.domain.referral;

/** What became of a referral (E3, E4). */
public enum ReferralOutcome {
    /** Nothing yet. */
    PENDING,
    /** The person named has become a contact. */
    CONTACTED,
    /** The promised introduction was made by the check-in date. */
    KEPT,
    /** The promised introduction was made after the check-in date. */
    LATE,
    /** The promised introduction was never made. */
    BROKEN
}
