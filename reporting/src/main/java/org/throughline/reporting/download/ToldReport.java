package org.throughline.reporting.download;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.FigureValue;
import org.throughline.domain.report.ReportScope;

/**
 * A report with what is needed to tell it.
 *
 * @param scope about whom
 * @param report what was computed
 * @param byApproach the same, by how contacts were approached, for what needs it
 * @param definitions of all figures, in the order in which they are told
 * @param words in whose language
 */
record ToldReport(
        ReportScope scope,
        CohortReport report,
        Optional<CohortReport> byApproach,
        List<Figure> definitions,
        Words words) {
    /** The rows of the report, one at a time. */
    Stream<ReportRow> rows() {
        return rows(report);
    }

    /** What a figure came to for all; empty if there is no such figure. */
    Optional<ReportRow> whole(String figure) {
        return rows(report)
                .filter(row -> row.figure().key().equals(figure) && row.group().isEmpty())
                .findFirst();
    }

    /** What a figure came to for each approach. */
    List<ReportRow> ofApproaches(String figure) {
        return byApproach.stream()
                .flatMap(this::rows)
                .filter(row -> row.figure().key().equals(figure) && row.group().isPresent())
                .toList();
    }

    /** What kind of report it is. */
    String kind() {
        if (scope instanceof ReportScope.OfCohort) {
            return words.text("report.of-cohort");
        }
        return words.text(scope instanceof ReportScope.OfAdvisor ? "report.of-advisor" : "report.of-institution");
    }

    /** From when to when. */
    String period() {
        return words.text(
                "report.period",
                words.date(report.period().from()),
                words.date(report.period().to()));
    }

    /** When it was computed. */
    String madeAt() {
        return words.moment(report.at(), report.timeZone());
    }

    /** Into which groups, in words. */
    String breakdown() {
        return words.text("breakdown." + report.breakdown().name());
    }

    private Stream<ReportRow> rows(CohortReport of) {
        Map<String, Figure> byKey = definitions.stream().collect(Collectors.toMap(Figure::key, Function.identity()));
        return of.values().stream().map(value -> ReportRow.of(defined(byKey, value), value));
    }

    private static Figure defined(Map<String, Figure> byKey, FigureValue value) {
        return Optional.ofNullable(byKey.get(value.figure()))
                .orElseThrow(() -> new IllegalStateException("A figure has no definition: " + value.figure()));
    }
}
