package org.throughline.domain.duplicate;

import org.throughline.domain.shared.Meaning;

/** What a person decided about a possible duplicate. */
@Meaning("What a person decided about a possible duplicate.")
public enum DuplicateState {
    @Meaning("Nothing yet.")
    OPEN,
    @Meaning("The two are one; they were merged.")
    MERGED,
    @Meaning("They are two different people; the pair is never offered again.")
    KEPT_APART
}
