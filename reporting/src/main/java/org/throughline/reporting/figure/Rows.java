package org.throughline.reporting.figure;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.throughline.domain.report.Breakdown;

/** What a figure counts: each names a set of rows of {@link FigureSql}, every row with its seeker. */
enum Rows {
    /** A row for each seeker. */
    SEEKER,
    /** A row for each target that was written down in the period. */
    TARGET,
    /** A row for each interview thread whose request was sent in the period. */
    REQUEST(Breakdown.LEVEL, Breakdown.APPROACH, Breakdown.CHANNEL, Breakdown.SECTOR),
    /** A row for each interview held in the period. */
    INTERVIEW(Breakdown.LEVEL, Breakdown.APPROACH, Breakdown.CHANNEL, Breakdown.SECTOR),
    /** A row for each name given in the period. */
    NAME,
    /** A row for each contact of a chain, and one for each that led to somebody. */
    CHAIN,
    /** A row for each thank-you message of the period to somebody who had promised something. */
    THANK_YOU,
    /** A row for each person to tell of a job of the period. */
    NEWS,
    /** A row for each contact interviewed whom the seeker means to keep in touch with. */
    TIE,
    /** A row for each contact interviewed in the period. */
    CONNECTION,
    /** A row for each give and each take of the period. */
    EXCHANGE,
    /** A row for each help that came in the period. */
    HELP,
    /** A row for each contact asked in the period. */
    ASKED,
    /** A row for each activity of the period. */
    ACTIVITY,
    /** A row for each insight that is shown to others now. */
    INSIGHT(Set.of()),
    /** A row for each seeker and person whom several seekers asked in the period, with how many did. */
    PERSON(Set.of());

    private final Set<Breakdown> breakdowns;

    Rows() {
        this(Breakdown.LEVEL);
    }

    Rows(Breakdown first, Breakdown... more) {
        this(EnumSet.of(first, more));
    }

    Rows(Set<Breakdown> breakdowns) {
        this.breakdowns = Set.copyOf(breakdowns);
    }

    /** By what these rows can be told apart. */
    Set<Breakdown> breakdowns() {
        return breakdowns;
    }

    /** What the statement calls them. */
    String table() {
        return "of_" + name().toLowerCase(Locale.ROOT);
    }
}
