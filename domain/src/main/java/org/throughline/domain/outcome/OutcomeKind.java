package org.throughline.domain.outcome;

import org.throughline.domain.shared.Meaning;

/** What came of the network (E7). */
@Meaning("What came of the network (E7).")
public enum OutcomeKind {
    @Meaning("A job interview.")
    INTERVIEW,
    @Meaning("An opening of which one would not have heard otherwise.")
    OPENING,
    @Meaning("A job.")
    JOB
}
