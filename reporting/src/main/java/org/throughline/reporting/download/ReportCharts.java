package org.throughline.reporting.download;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.domain.report.FigureUnit;
import org.throughline.reporting.chart.Chart;
import org.throughline.reporting.chart.ChartRow;

/** Makes charts of a report. What is withheld has a row that says so, and no bar. */
final class ReportCharts {
    private final ToldReport told;
    private final Words words;

    ReportCharts(ToldReport told) {
        this.told = told;
        this.words = told.words();
    }

    Chart of(ReportChart chart) {
        return switch (chart) {
            case FUNNEL -> ofSteps(chart);
            case APPROACHES -> ofApproaches(chart);
            case REFERRALS, PACE, MANNERS -> ofFigures(chart);
        };
    }

    private Chart ofFigures(ReportChart chart) {
        List<ReportRow> rows = chart.figures().stream()
                .flatMap(figure -> told.whole(figure).stream())
                .toList();
        boolean shares = rows.stream().allMatch(row -> row.figure().unit() == FigureUnit.SHARE);
        return chart(
                chart,
                List.of(words.text("chart." + chart.word())),
                shares ? Optional.of(1.0) : Optional.empty(),
                rows.stream().map(this::bar).toList());
    }

    /** As long as what was counted, and told beside which part of the requests that is. */
    private Chart ofSteps(ReportChart chart) {
        List<ChartRow> rows = chart.figures().stream()
                .flatMap(figure -> told.whole(figure).stream())
                .map(this::step)
                .toList();
        return chart(chart, List.of(words.text("chart." + chart.word())), Optional.empty(), rows);
    }

    private ChartRow step(ReportRow row) {
        String name = words.name(row.figure());
        if (row.numerator().isEmpty()) {
            return new ChartRow(name, List.of(), row.told(words));
        }
        long count = row.numerator().getAsLong();
        boolean part = row.figure().unit() == FigureUnit.SHARE && row.value().isPresent();
        String number = words.number(count, 0);
        return new ChartRow(
                name, List.of((double) count), part ? words.text("chart.part", number, row.told(words)) : number);
    }

    private ChartRow bar(ReportRow row) {
        List<Double> parts =
                row.value().isPresent() ? List.of(Math.max(0, row.value().getAsDouble())) : List.of();
        return new ChartRow(words.name(row.figure()), parts, row.told(words));
    }

    private Chart ofApproaches(ReportChart chart) {
        Map<String, List<ReportRow>> groups = new LinkedHashMap<>();
        for (String figure : chart.figures()) {
            told.ofApproaches(figure)
                    .forEach(row -> groups.computeIfAbsent(row.group().orElseThrow(), group -> new ArrayList<>())
                            .add(row));
        }
        List<ChartRow> rows = new ArrayList<>();
        groups.forEach((group, parts) -> rows.add(stacked(words.group(group), parts, chart.figures())));
        return chart(
                chart,
                List.of(words.text("chart.accepted"), words.text("chart.declined"), words.text("chart.ignored")),
                Optional.empty(),
                rows);
    }

    /** A bar of which a part is not told is not drawn: its length would tell. */
    private ChartRow stacked(String label, List<ReportRow> parts, List<String> figures) {
        if (parts.stream().anyMatch(ReportRow::withheld)) {
            return new ChartRow(label, List.of(), words.text("value.withheld"));
        }
        List<Double> counts = figures.stream()
                .map(figure -> parts.stream()
                        .filter(part -> part.figure().key().equals(figure))
                        .mapToDouble(part -> part.numerator().orElse(0))
                        .sum())
                .toList();
        List<String> numbers =
                counts.stream().map(count -> words.number(count, 0)).toList();
        return new ChartRow(label, counts, String.join(" / ", numbers));
    }

    private Chart chart(ReportChart chart, List<String> series, Optional<Double> whole, List<ChartRow> rows) {
        return new Chart(
                words.text("chart." + chart.word()),
                told.report().name(),
                words.text("chart." + chart.word() + ".note") + ", " + told.period(),
                words.locale().toLanguageTag(),
                series,
                whole,
                words.text("chart.nothing"),
                rows);
    }
}
