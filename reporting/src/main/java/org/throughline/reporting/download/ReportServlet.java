package org.throughline.reporting.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Reports;

/**
 * {@code GET /reports/cohorts/{id}.csv}, {@code .xlsx} or {@code .pdf}: the report of a cohort; {@code /reports/institution}
 * and {@code /reports/mine}, of the cohorts that the viewer advises, likewise. {@code GET /reports/cohorts/{id}/funnel.svg}: a
 * chart; {@code approaches}, {@code referrals}, {@code pace} and {@code manners} likewise. {@code from}, {@code to},
 * {@code breakdown} and {@code lang} say which days, into which groups, and in which language. Refusals are
 * {@code {"error":{"code":…,"message":…}}}; what the viewer may not see is not there. The viewer is found by the filter that
 * authenticates every request, as the request attribute named like {@link Viewer}'s class.
 */
@WebServlet("/reports/*")
public class ReportServlet extends ReportAnswers {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Reports reports;

    /** For the container, which injects what is needed. */
    public ReportServlet() {}

    ReportServlet(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws ReportRefused, IOException {
        Viewer viewer = Optional.ofNullable((Viewer) request.getAttribute(Viewer.class.getName()))
                .orElseThrow(() -> new ReportRefused(ReportFault.UNAUTHENTICATED));
        ReportAddress address = ReportAddress.of(
                        Optional.ofNullable(request.getPathInfo()).orElse(""))
                .orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
        readOnly(request, response);
        ReportQuestion question = ReportQuestion.of(request, clock, viewer.timeZone());
        send(request, response, address, new Telling(reports).told(viewer, address, question), "private, no-store");
    }
}
