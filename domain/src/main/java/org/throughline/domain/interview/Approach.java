package org.throughline.domain.interview;

/** How the seeker comes to this person (A7): introduced or met before cold. */
public enum Approach {
    /** Another contact named them. */
    REFERRAL,
    /** Another contact introduced both. */
    INTRODUCTION,
    /** Both met at an event. */
    EVENT,
    /** Both went to the same school. */
    ALUMNI,
    /** Both are members of the same group. */
    GROUP,
    /** None of these. */
    COLD
}
