package org.throughline.domain.interview;

import org.throughline.domain.shared.Meaning;

/** Where a commitment stands (D10). */
@Meaning("Where a commitment stands (D10).")
public enum CommitmentState {
    @Meaning("Still to be done.")
    OPEN,
    @Meaning("Done.")
    DONE,
    @Meaning("Given up.")
    DROPPED
}
