package org.throughline.domain.report;

import org.throughline.domain.shared.Meaning;

/** What a figure's value counts in. */
@Meaning("What a figure's value counts in.")
public enum FigureUnit {
    @Meaning("How many there are; there is no denominator.")
    COUNT,
    @Meaning("A part of a whole, 0 to 1: the numerator divided by the denominator.")
    SHARE,
    @Meaning("So many for each one of the denominator.")
    RATIO,
    @Meaning("So many in a week.")
    PER_WEEK,
    @Meaning("Days: a median, or an average where it says so.")
    DAYS,
    @Meaning("Minutes: a median, or an average where it says so.")
    MINUTES,
    @Meaning("An average on a scale from 1 to 5.")
    RATING
}
