package org.throughline.domain.duplicate;

import org.throughline.domain.shared.Meaning;

/** Whose value a field has after a merge. */
@Meaning("Whose value a field has after a merge.")
public enum MergeSide {
    @Meaning("That of the one that is kept, even where it is empty.")
    KEPT,
    @Meaning("That of the one that goes, even where it is empty.")
    GONE
}
