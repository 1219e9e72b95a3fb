package org.throughline.domain.programme;

/** Where a seeker stands (A10): informational interviews are not only for graduates. */
public enum SeekerLevel {
    /** Still studying. */
    STUDENT,
    /** Finished studying recently. */
    GRADUATE,
    /** In working life. */
    PROFESSIONAL,
    /** Leads an organisation or a large part of one. */
    EXECUTIVE
}
