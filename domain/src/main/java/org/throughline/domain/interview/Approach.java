package org.throughline.domain.interview;

import org.throughline.domain.shared.Meaning;

/** How the seeker comes to this person (A7): introduced or met before cold. */
@Meaning("How the seeker comes to this person (A7): introduced or met before cold.")
public enum Approach {
    @Meaning("Another contact named them.")
    REFERRAL,
    @Meaning("Another contact introduced both.")
    INTRODUCTION,
    @Meaning("Both met at an event.")
    EVENT,
    @Meaning("Both went to the same school.")
    ALUMNI,
    @Meaning("Both are members of the same group.")
    GROUP,
    @Meaning("None of these.")
    COLD
}
