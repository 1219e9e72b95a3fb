package org.throughline.reporting.download;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.ReportSnapshots;
import org.throughline.domain.report.Reports;
import org.throughline.domain.report.Trend;
import org.throughline.reporting.chart.Chart;

/** Computes or finds what an address asks for; refused where the viewer may not see it. */
record Telling(Reports reports, ReportSnapshots snapshots) {
    /** The report with all that its form shows. */
    ToldReport told(Viewer viewer, ReportAddress address, ReportQuestion question) throws ReportRefused {
        Breakdown breakdown = address.chart().map(ReportChart::breakdown).orElse(question.breakdown());
        CohortReport report = report(viewer, address, question, breakdown);
        Optional<CohortReport> byApproach = Optional.empty();
        if (breakdown == Breakdown.APPROACH) {
            byApproach = Optional.of(report);
        } else if ("pdf".equals(address.ending())) {
            byApproach = Optional.of(report(viewer, address, question, Breakdown.APPROACH));
        }
        return new ToldReport(address.scope(), report, byApproach, reports.definitions(), new Words(question.locale()));
    }

    /** How a figure went over the last runs. */
    Chart trend(Viewer viewer, ReportScope scope, HttpServletRequest request, Words words) throws ReportRefused {
        TrendQuestion question = TrendQuestion.of(request, scope, reports.definitions());
        Trend trend =
                snapshots.trend(viewer, question.wish()).orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
        return TrendChart.of(trend, question.figure(), question.wish().group(), words);
    }

    private CohortReport report(Viewer viewer, ReportAddress address, ReportQuestion question, Breakdown breakdown)
            throws ReportRefused {
        return reports.report(viewer, address.scope(), question.period(), breakdown)
                .orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
    }
}
