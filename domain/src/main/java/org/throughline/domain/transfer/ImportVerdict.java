package org.throughline.domain.transfer;

import org.throughline.domain.shared.Meaning;

/** What becomes, or would become, of a row. */
@Meaning("What becomes, or would become, of a row.")
public enum ImportVerdict {
    @Meaning("Nobody like that is known yet.")
    CREATED,
    @Meaning("Known, and the row says more.")
    UPDATED,
    @Meaning("Known, and the row says nothing new.")
    UNCHANGED,
    @Meaning("Not accepted; the reason is given.")
    REJECTED,
    @Meaning("New, but perhaps somebody who is known already; a person decides.")
    POSSIBLE_DUPLICATE
}
