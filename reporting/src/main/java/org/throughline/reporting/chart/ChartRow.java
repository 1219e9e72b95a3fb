package org.throughline.reporting.chart;

import java.util.List;

/**
 * A bar of a chart.
 *
 * @param label what it is of
 * @param parts how long it is: a number for each series, none of them negative; none at all where there is nothing to draw
 * @param told its numbers in words, or why there are none
 */
public record ChartRow(String label, List<Double> parts, String told) {
    public ChartRow {
        parts = List.copyOf(parts);
        if (parts.stream().anyMatch(part -> part < 0 || !Double.isFinite(part))) {
            throw new IllegalArgumentException("A bar cannot be so long: " + parts);
        }
    }

    double length() {
        return parts.stream().mapToDouble(Double::doubleValue).sum();
    }
}
