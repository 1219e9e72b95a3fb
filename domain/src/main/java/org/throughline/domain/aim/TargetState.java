package org.throughline.domain.aim;

import org.throughline.domain.shared.Meaning;

/** What became of a target (A1). */
@Meaning("What became of a target (A1).")
public enum TargetState {
    @Meaning("Still to be met.")
    OPEN,
    @Meaning("Has become a contact or a thread.")
    REACHED,
    @Meaning("The seeker decided otherwise.")
    DROPPED
}
