package org.throughline.domain.report;

import org.throughline.domain.shared.Meaning;

/** By what a report is broken down into groups. Groups of few people are not told (G10). */
@Meaning("By what a report is broken down into groups; groups of few people are not told (G10).")
public enum Breakdown {
    @Meaning("Not at all: one value for all.")
    NONE,
    @Meaning("By the seekers' level (A10).")
    LEVEL,
    @Meaning("By how the contact was approached (A7).")
    APPROACH,
    @Meaning("By the channel of the request (B8).")
    CHANNEL,
    @Meaning("By the sector of the contact's organisation.")
    SECTOR
}
