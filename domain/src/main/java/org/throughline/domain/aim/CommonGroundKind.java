package org.throughline.domain.aim;

import org.throughline.domain.shared.Meaning;

/** What two people have in common (A6). */
@Meaning("What two people have in common (A6).")
public enum CommonGroundKind {
    @Meaning("They went to the same school.")
    SCHOOL,
    @Meaning("They worked for the same organisation.")
    EMPLOYER,
    @Meaning("They lived in the same place.")
    PLACE,
    @Meaning("They belong to the same group.")
    GROUP,
    @Meaning("They care about the same thing.")
    INTEREST,
    @Meaning("They know the same person.")
    PERSON,
    @Meaning("Anything else.")
    OTHER
}
