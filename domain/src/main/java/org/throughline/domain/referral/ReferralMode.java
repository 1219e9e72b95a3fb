package org.throughline.domain.referral;

/** How a referral reaches the other person (E3, E4). */
public enum ReferralMode {
    /** The seeker gets the details and writes. */
    DIRECT,
    /** The contact asks the other person first. */
    INTRODUCTION
}
