package org.throughline.domain.insight;

import org.throughline.domain.shared.Meaning;

/** Who may see an insight (C9). */
@Meaning("Who may see an insight (C9).")
public enum Sharing {
    @Meaning("The seeker alone.")
    PRIVATE,
    @Meaning(
            "Other seekers of the institution too, without its source, and only together with those of several other people.")
    SHAREABLE
}
