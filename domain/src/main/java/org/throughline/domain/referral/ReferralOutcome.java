package org.throughline.domain.referral;

import org.throughline.domain.shared.Meaning;

/** What became of a referral (E3, E4). */
@Meaning("What became of a referral (E3, E4).")
public enum ReferralOutcome {
    @Meaning("Nothing yet.")
    PENDING,
    @Meaning("The person named has become a contact.")
    CONTACTED,
    @Meaning("The promised introduction was made by the check-in date.")
    KEPT,
    @Meaning("The promised introduction was made after the check-in date.")
    LATE,
    @Meaning("The promised introduction was never made.")
    BROKEN
}
