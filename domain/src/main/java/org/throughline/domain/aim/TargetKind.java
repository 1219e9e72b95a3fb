package org.throughline.domain.aim;

import org.throughline.domain.shared.Meaning;

/** What a seeker plans to meet (A1). */
@Meaning("What a seeker plans to meet (A1).")
public enum TargetKind {
    @Meaning("One person.")
    PERSON,
    @Meaning("Anybody at an organisation.")
    ORGANIZATION
}
