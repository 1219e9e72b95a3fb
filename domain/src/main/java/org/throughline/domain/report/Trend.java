package org.throughline.domain.report;

import java.util.List;

/**
 * How a figure went, like with like.
 *
 * @param name what the cohort, or the institution, is called now
 * @param figure the key of the figure
 * @param definitions the version of the definitions that all points are computed by
 * @param days how many days the period of each point has
 * @param leftOut how many periods are left out because they were computed by other definitions only
 * @param points oldest first
 */
public record Trend(String name, String figure, int definitions, int days, int leftOut, List<TrendPoint> points) {
    public Trend {
        points = List.copyOf(points);
    }
}
