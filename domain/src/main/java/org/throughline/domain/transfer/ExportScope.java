package org.throughline.domain.transfer;

import org.throughline.domain.shared.Meaning;

/** Whose data an export holds. */
@Meaning("Whose data an export holds.")
public enum ExportScope {
    @Meaning("The viewer's own, as a seeker.")
    SEEKER,
    @Meaning("The institution's; for administrators. Private notes are left out.")
    INSTITUTION
}
