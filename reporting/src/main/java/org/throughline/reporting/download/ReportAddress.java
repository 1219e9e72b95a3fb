package org.throughline.reporting.download;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.report.ReportScope;

/**
 * What an address below {@code /reports} names.
 *
 * @param scope about whom
 * @param ending of the file: csv, xlsx, pdf or svg
 * @param chart which one; empty for the report itself
 */
record ReportAddress(ReportScope scope, String ending, Optional<ReportChart> chart) {
    private static final Pattern PATH = Pattern.compile(
            "/(?:cohorts/(?<cohort>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|(?<whole>institution|mine))"
                    + "(?:\\.(?<ending>csv|xlsx|pdf)|/(?<chart>[a-z]+)\\.svg)");

    /** Empty for what names nothing. */
    static Optional<ReportAddress> of(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ReportScope scope = scope(Optional.ofNullable(matcher.group("cohort")), matcher.group("whole"));
        Optional<String> chart = Optional.ofNullable(matcher.group("chart"));
        if (chart.isEmpty()) {
            return Optional.of(new ReportAddress(scope, matcher.group("ending"), Optional.empty()));
        }
        return chart.flatMap(ReportChart::named).map(found -> new ReportAddress(scope, "svg", Optional.of(found)));
    }

    private static ReportScope scope(Optional<String> cohort, String whole) {
        Map<String, ReportScope> wholes =
                Map.of("institution", new ReportScope.OfInstitution(), "mine", new ReportScope.OfAdvisor());
        return cohort.<ReportScope>map(id -> new ReportScope.OfCohort(UUID.fromString(id)))
                .orElseGet(() -> wholes.get(whole));
    }

    /** The form in which it is written. */
    ReportForm form() {
        return switch (ending) {
            case "csv" -> new CsvReport();
            case "xlsx" -> new WorkbookReport();
            case "pdf" -> new PdfReport();
            default -> new ChartPicture(chart.orElseThrow());
        };
    }
}
