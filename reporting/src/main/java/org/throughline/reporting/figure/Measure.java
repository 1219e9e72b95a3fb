package org.throughline.reporting.figure;

/**
 * How a figure is computed, as SQL over the rows it is about.
 *
 * @param rows what it is about
 * @param numerator an aggregate over one seeker's rows, which is summed up over seekers
 * @param denominator the same, or null where nothing is divided by
 * @param kind what becomes of both
 * @param of of what the median or the average is taken, for one row; null elsewhere
 * @param behind an aggregate over one seeker's rows: above 0 where the seeker stands behind the figure
 */
record Measure(Rows rows, String numerator, String denominator, Kind kind, String of, String behind) {
    /** What becomes of numerator and denominator. */
    enum Kind {
        COUNT,
        QUOTIENT,
        PER_WEEK,
        MEDIAN,
        AVERAGE
    }

    /** How many rows there are for which a condition holds. */
    static Measure count(Rows rows, String condition) {
        return new Measure(rows, counted(condition), null, Kind.COUNT, null, counted(condition));
    }

    /** How many things there are that several seekers have to do with; a condition tells for which row each is counted. */
    static Measure countOnce(Rows rows, String condition, String once) {
        return new Measure(
                rows, counted("(" + condition + ") and (" + once + ")"), null, Kind.COUNT, null, counted(condition));
    }

    /** Of the rows for which {@code all} holds, the part for which {@code some} holds as well. */
    static Measure share(Rows rows, String some, String all) {
        return new Measure(
                rows, counted("(" + some + ") and (" + all + ")"), counted(all), Kind.QUOTIENT, null, counted(all));
    }

    /** One sum divided by another. */
    static Measure ratio(Rows rows, String numerator, String denominator) {
        return new Measure(rows, summed(numerator), summed(denominator), Kind.QUOTIENT, null, summed(denominator));
    }

    /** A sum in a week, where the other sum is of days. */
    static Measure perWeek(Rows rows, String numerator, String days) {
        return new Measure(rows, summed(numerator), summed(days), Kind.PER_WEEK, null, summed(days));
    }

    /** The median of what the rows hold, where they hold something. */
    static Measure median(Rows rows, String of) {
        return new Measure(rows, counted(of + " is not null"), null, Kind.MEDIAN, of, counted(of + " is not null"));
    }

    /** The average of what the rows hold, where they hold something. */
    static Measure average(Rows rows, String of) {
        return new Measure(rows, counted(of + " is not null"), null, Kind.AVERAGE, of, counted(of + " is not null"));
    }

    private static String counted(String condition) {
        return "count(*) filter (where " + condition + ")";
    }

    private static String summed(String expression) {
        return "coalesce(sum(" + expression + "), 0)";
    }
}
