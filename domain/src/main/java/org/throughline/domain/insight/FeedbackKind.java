package org.throughline.domain.insight;

import org.throughline.domain.shared.Meaning;

/** What feedback says of the seeker (D8). */
@Meaning("What feedback says of the seeker (D8).")
public enum FeedbackKind {
    @Meaning("Something that speaks for the seeker.")
    STRENGTH,
    @Meaning("Something that is missing still.")
    GAP
}
