package org.throughline.graphql.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.Reports;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.graphql.mutation.AuditTrail;
import org.throughline.graphql.mutation.CurrentViewer;

/** Cohort reports to read. Nothing of them is a stored type. */
@GraphQLApi
@ApplicationScoped
public class ReportQueries {
    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private AuditTrail audit;

    @Inject
    private Reports reports;

    /** All definitions. */
    @Query("figures")
    @NonNull
    @Description("The definitions of all figures, in the order in which a report tells them (G10).")
    public List<@NonNull FigureView> figures() {
        return reports.definitions().stream().map(FigureView::of).toList();
    }

    /** A report as of now. */
    @Query("cohortReport")
    @NonNull
    @Description("""
            All figures of a cohort, of the viewer's cohorts or of the institution for a period, as they are now (G1 to G10). \
            Advisors see the cohorts that they look after, administrators every cohort and the institution.""")
    public CohortReportPayload cohortReport(
            @Id @Description("Which cohort; for reports about a cohort only.") @Name("cohortId") String cohortId,
            @Description("Whose seekers it is about; a cohort's unless told.") @Name("scope") ReportAbout scope,
            @NonNull @Description("The first day, in the institution's time zone.") @Name("from") LocalDate from,
            @NonNull @Description("The last day, which is included; not before the first.") @Name("to") LocalDate to,
            @Description("Into which groups; none unless told.") @Name("breakdown") Breakdown breakdown) {
        return CohortReportPayload.of(Periods.of(from, to)
                .then(period -> ReportScopes.of(cohortId, scope)
                        .then(whose -> report(
                                whose, period, Optional.ofNullable(breakdown).orElse(Breakdown.NONE)))));
    }

    private Outcome<CohortReport> report(ReportScope scope, ReportPeriod period, Breakdown breakdown) {
        Optional<CohortReport> report = reports.report(currentViewer.get(), scope, period, breakdown);
        report.ifPresent(shown -> audit.saw("cohortReport", ReportScopes.subjectOf(scope)));
        return report.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.NOT_FOUND, "There is no such report.")
                        .at(ReportScopes.placeOf(scope))));
    }
}
