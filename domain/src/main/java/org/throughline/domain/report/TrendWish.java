package org.throughline.domain.report;

import java.util.Optional;

/**
 * Which trend is asked for.
 *
 * @param scope a cohort or the institution
 * @param figure the key of the figure
 * @param breakdown into which groups; {@code NONE} where no group is asked for
 * @param group of which group; the value for all where it is empty
 * @param days how many days the periods have; those of the nightly run where it is empty
 * @param last how many of the latest points, 1 to {@value ReportSnapshots#MOST_POINTS}
 */
public record TrendWish(
        ReportScope scope,
        String figure,
        Breakdown breakdown,
        Optional<String> group,
        Optional<Integer> days,
        int last) {
    /** The same, of somebody else. */
    public TrendWish of(ReportScope other) {
        return new TrendWish(other, figure, breakdown, group, days, last);
    }
}
