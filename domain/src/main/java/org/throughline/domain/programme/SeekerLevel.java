package org.throughline.domain.programme;

import org.throughline.domain.shared.Meaning;

/** Where a seeker stands (A10): informational interviews are not only for graduates. */
@Meaning("Where a seeker stands (A10): informational interviews are not only for graduates.")
public enum SeekerLevel {
    @Meaning("Still studying.")
    STUDENT,
    @Meaning("Finished studying recently.")
    GRADUATE,
    @Meaning("In working life.")
    PROFESSIONAL,
    @Meaning("Leads an organisation or a large part of one.")
    EXECUTIVE
}
