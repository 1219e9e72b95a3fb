package org.throughline.domain.referral;

import org.throughline.domain.shared.Meaning;

/** How a referral reaches the other person (E3, E4). */
@Meaning("How a referral reaches the other person (E3, E4).")
public enum ReferralMode {
    @Meaning("The seeker gets the details and writes.")
    DIRECT,
    @Meaning("The contact asks the other person first.")
    INTRODUCTION
}
