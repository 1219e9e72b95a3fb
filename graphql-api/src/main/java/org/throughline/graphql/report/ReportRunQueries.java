package org.throughline.graphql.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.ReportRuns;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.ReportSnapshots;
import org.throughline.domain.shared.Outcome;
import org.throughline.graphql.mutation.AuditTrail;
import org.throughline.graphql.mutation.CurrentViewer;
import org.throughline.graphql.mutation.Lookups;

/** Runs of reports, and the reports that they have kept. */
@GraphQLApi
@ApplicationScoped
public class ReportRunQueries {
    private static final int USUAL = 20;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private AuditTrail audit;

    @Inject
    private ReportRuns runs;

    @Inject
    private ReportSnapshots snapshots;

    /** A run. */
    @Query("reportRun")
    @Description("A run of reports that you may see: how far it has come, and what it is computed from (G10).")
    public ReportRunView reportRun(@NonNull @Id @Description("Which.") @Name("id") String id) {
        Outcome<ReportRunView> found = Lookups.find(
                "id", id, one -> runs.find(currentViewer.get(), one).map(ReportRunView::of));
        return found instanceof Outcome.Done<ReportRunView> done ? done.value() : null;
    }

    /** The latest runs. */
    @Query("reportRuns")
    @NonNull
    @Description("""
            The latest runs of reports that you may see: an administrator all, an advisor those about a cohort of theirs; the \
            latest moment first.""")
    public List<@NonNull ReportRunView> reportRuns(
            @Description("How many; at most 100, 20 unless told.") @Name("first") Integer first) {
        int most = first == null ? USUAL : Math.max(0, Math.min(first, ReportRuns.MOST_LISTED));
        return runs.latest(currentViewer.get(), most).stream()
                .map(ReportRunView::of)
                .toList();
    }

    /** A report as a run has kept it. */
    @Query("reportSnapshot")
    @NonNull
    @Description("""
            A report as a run that is done has kept it (G10): nothing in it changes, whatever happens later. What is told of small \
            groups goes by the institution's present settings.""")
    public CohortReportPayload reportSnapshot(
            @NonNull @Id @Description("Which run.") @Name("runId") String runId,
            @Id @Description("Of which cohort; of the whole institution unless told.") @Name("cohortId")
                    String cohortId,
            @Description("Into which groups; none unless told.") @Name("breakdown") Breakdown breakdown) {
        Breakdown groups = Optional.ofNullable(breakdown).orElse(Breakdown.NONE);
        Outcome<CohortReport> found = Lookups.find("runId", runId, Optional::of)
                .then(run -> cohortId == null
                        ? Lookups.find("runId", runId, id -> find(id, new ReportScope.OfInstitution(), groups))
                        : Lookups.find("cohortId", cohortId, id -> find(run, new ReportScope.OfCohort(id), groups)));
        return CohortReportPayload.of(found);
    }

    private Optional<CohortReport> find(UUID run, ReportScope scope, Breakdown breakdown) {
        Optional<CohortReport> report = snapshots.report(currentViewer.get(), run, scope, breakdown);
        report.ifPresent(shown -> audit.saw("reportSnapshot", ReportScopes.subjectOf(scope)));
        return report;
    }
}
