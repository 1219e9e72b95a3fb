package org.throughline.reporting.download;

import java.util.Optional;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.Reports;

/** Computes what an address asks for. */
record Telling(Reports reports) {
    /** The report with all that its form shows; refused where the viewer may not see it. */
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

    private CohortReport report(Viewer viewer, ReportAddress address, ReportQuestion question, Breakdown breakdown)
            throws ReportRefused {
        return reports.report(viewer, address.scope(), question.period(), breakdown)
                .orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
    }
}
