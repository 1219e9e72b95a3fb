package org.throughline.reporting.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditLog;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.ReportSnapshots;
import org.throughline.domain.report.Reports;
import org.throughline.reporting.chart.Chart;

/**
 * {@code GET /reports/cohorts/{id}.csv}, {@code .xlsx} or {@code .pdf}: the report of a cohort; {@code /reports/institution}
 * and {@code /reports/mine}, of the cohorts that the viewer advises, likewise. {@code GET /reports/cohorts/{id}/funnel.svg}: a
 * chart; {@code approaches}, {@code tone}, {@code referrals}, {@code pace} and {@code manners} likewise. {@code from}, {@code to},
 * {@code breakdown} and {@code lang} say which days, into which groups, and in which language. {@code GET
 * /reports/cohorts/{id}/trend.svg?figure=HELD}: how a figure went over the last runs ({@link TrendQuestion}). Refusals are
 * {@code {"error":{"code":…,"message":…}}}; what the viewer may not see is not there. The viewer is found by the filter that
 * authenticates every request, as the request attribute named like {@link Viewer}'s class.
 */
@WebServlet("/reports/*")
public class ReportServlet extends ReportAnswers {
    private static final long serialVersionUID = 1L;
    private static final String CACHING = "private, no-store";

    @Inject
    private transient Clock clock;

    @Inject
    private transient Reports reports;

    @Inject
    private transient ReportSnapshots snapshots;

    @Inject
    private transient AuditLog audit;

    /** For the container, which injects what is needed. */
    public ReportServlet() {}

    ReportServlet(Reports reports, ReportSnapshots snapshots, AuditLog audit, Clock clock) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws ReportRefused, IOException {
        Viewer viewer = Optional.ofNullable((Viewer) request.getAttribute(Viewer.class.getName()))
                .orElseThrow(() -> new ReportRefused(ReportFault.UNAUTHENTICATED));
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<ReportScope> trend = ReportAddress.ofTrend(path);
        if (trend.isPresent()) {
            readOnly(request, response);
            Words words = new Words(ReportQuestion.locale(request));
            Chart chart = telling().trend(viewer, trend.get(), request, words);
            audit.onceAnHour(entry(viewer, AuditKind.LOOK, "trend", trend.get()));
            draw(request, response, chart, words, CACHING);
            return;
        }
        ReportAddress address = ReportAddress.of(path).orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
        readOnly(request, response);
        ReportQuestion question = ReportQuestion.of(request, clock, viewer.timeZone());
        ToldReport told = telling().told(viewer, address, question);
        keep(viewer, address, request);
        send(request, response, address, told, CACHING);
    }

    /** A chart is shown again and again by pages; a file is taken away. */
    private void keep(Viewer viewer, ReportAddress address, HttpServletRequest request) {
        if (address.chart().isPresent()) {
            audit.onceAnHour(entry(viewer, AuditKind.LOOK, "cohortReport", address.scope()));
        } else if ("GET".equals(request.getMethod())) {
            audit.atOnce(entry(viewer, AuditKind.EXPORT, "report." + address.ending(), address.scope()));
        }
    }

    private static AuditEntry entry(Viewer viewer, AuditKind kind, String what, ReportScope scope) {
        Optional<UUID> subject =
                scope instanceof ReportScope.OfCohort cohort ? Optional.of(cohort.cohortId()) : Optional.empty();
        return AuditEntry.of(viewer, kind, what, subject);
    }

    private Telling telling() {
        return new Telling(reports, snapshots);
    }
}
