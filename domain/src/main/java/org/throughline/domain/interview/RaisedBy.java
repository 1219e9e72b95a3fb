package org.throughline.domain.interview;

import org.throughline.domain.shared.Meaning;

/** Who brought up an opening (D7). */
@Meaning("Who brought up an opening (D7).")
public enum RaisedBy {
    @Meaning("The seeker, which is flagged.")
    SEEKER,
    @Meaning("The contact.")
    CONTACT
}
