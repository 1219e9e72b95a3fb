package org.throughline.reporting.chart;

import java.util.List;
import java.util.Optional;

/**
 * Bars that lie beside their labels, each with its numbers written out, so that nothing is told by length or colour alone.
 *
 * @param title what it shows
 * @param subject of whom
 * @param note of when, and what the bars count
 * @param language of its texts, as a language tag
 * @param series what each part of a bar stands for; one at least, three at most
 * @param whole how long the longest bar could be, such as 1 for shares; empty where the longest bar decides
 * @param nothing what is written where there is no row
 * @param rows the bars, from above
 */
public record Chart(
        String title,
        String subject,
        String note,
        String language,
        List<String> series,
        Optional<Double> whole,
        String nothing,
        List<ChartRow> rows) {
    public Chart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        if (series.isEmpty() || series.size() > 3) {
            throw new IllegalArgumentException("A chart has one to three series, not " + series.size() + ".");
        }
    }

    /** Everything that it tells, in words: for those who do not see it. */
    public String description() {
        StringBuilder told = new StringBuilder(note);
        if (series.size() > 1) {
            told.append(" (").append(String.join(" / ", series)).append(')');
        }
        if (rows.isEmpty()) {
            return told.append(": ").append(nothing).toString();
        }
        rows.forEach(row -> told.append("; ").append(row.label()).append(": ").append(row.told()));
        return told.toString();
    }

    double longest() {
        return whole.orElseGet(
                () -> rows.stream().mapToDouble(ChartRow::length).max().orElse(0));
    }
}
