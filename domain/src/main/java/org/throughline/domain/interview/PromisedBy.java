package org.throughline.domain.interview;

import org.throughline.domain.shared.Meaning;

/** Who agreed to do something (D10). */
@Meaning("Who agreed to do something (D10).")
public enum PromisedBy {
    @Meaning("The seeker.")
    SEEKER,
    @Meaning("The contact.")
    CONTACT
}
