package org.throughline.reporting.download;

import java.util.List;
import java.util.Optional;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.FigureUnit;
import org.throughline.domain.report.Trend;
import org.throughline.domain.report.TrendPoint;
import org.throughline.reporting.chart.Chart;
import org.throughline.reporting.chart.ChartRow;

/** How a figure went from run to run (G10): a bar for each, oldest first. */
final class TrendChart {
    private TrendChart() {}

    /** @param group of which group; empty for all */
    static Chart of(Trend trend, Figure figure, Optional<String> group, Words words) {
        String name = words.name(figure);
        return new Chart(
                group.map(of -> words.text("chart.trend.of-group", name, words.group(of)))
                        .orElse(name),
                trend.name(),
                note(trend, words),
                words.locale().toLanguageTag(),
                List.of(name),
                figure.unit() == FigureUnit.SHARE ? Optional.of(1.0) : Optional.empty(),
                words.text("chart.trend.nothing"),
                trend.points().stream().map(point -> bar(point, figure, words)).toList());
    }

    private static String note(Trend trend, Words words) {
        String note = words.text("chart.trend.note", trend.days());
        return trend.leftOut() == 0 ? note : note + "; " + words.text("chart.trend.left-out", trend.leftOut());
    }

    private static ChartRow bar(TrendPoint point, Figure figure, Words words) {
        ReportRow row = ReportRow.of(figure, point.value());
        List<Double> parts =
                row.value().isPresent() ? List.of(Math.max(0, row.value().getAsDouble())) : List.of();
        String told = row.told(words);
        return new ChartRow(
                words.date(point.period().to()),
                parts,
                point.sameSettings() ? told : words.text("chart.trend.other-settings", told));
    }
}
