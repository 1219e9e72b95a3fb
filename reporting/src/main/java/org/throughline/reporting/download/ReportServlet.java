package org.throughline.reporting.download;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
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
public class ReportServlet extends HttpServlet {
    private static final Logger LOG = Logger.getLogger(ReportServlet.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    /** A picture of a chart is only a picture, also where it is opened by itself. */
    private static final String NOTHING_BUT_STYLE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    @Inject
    private Clock clock;

    @Inject
    private Reports reports;

    /** For the container, which injects what is needed. */
    public ReportServlet() {}

    ReportServlet(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (ReportRefused refused) {
            refuse(response, refused.fault(), Optional.empty());
        } catch (RuntimeException failure) {
            UUID id = UUID.randomUUID();
            LOG.errorf(failure, "A report could not be handed out: %s", id);
            if (response.isCommitted()) {
                throw failure;
            }
            refuse(response, ReportFault.INTERNAL_ERROR, Optional.of(id));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws ReportRefused, IOException {
        Viewer viewer = Optional.ofNullable((Viewer) request.getAttribute(Viewer.class.getName()))
                .orElseThrow(() -> new ReportRefused(ReportFault.UNAUTHENTICATED));
        ReportAddress address = ReportAddress.of(
                        Optional.ofNullable(request.getPathInfo()).orElse(""))
                .orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            throw new ReportRefused(ReportFault.METHOD_NOT_ALLOWED);
        }
        ReportQuestion question = ReportQuestion.of(request, clock, viewer.timeZone());
        ToldReport told = told(viewer, address, question);
        ReportForm form = address.form();
        head(response, address, form, told);
        if ("GET".equals(request.getMethod())) {
            form.write(told, response.getOutputStream());
        }
    }

    private ToldReport told(Viewer viewer, ReportAddress address, ReportQuestion question) throws ReportRefused {
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

    private static void head(HttpServletResponse response, ReportAddress address, ReportForm form, ToldReport told) {
        response.setContentType(form.mediaType());
        response.setHeader("Content-Language", told.words().locale().toLanguageTag());
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (address.chart().isPresent()) {
            response.setHeader("Content-Security-Policy", NOTHING_BUT_STYLE);
        } else {
            response.setHeader("Content-Disposition", FileName.header(told.report(), address.ending()));
        }
    }

    /** @param logged under which the log has more, where it has */
    private static void refuse(HttpServletResponse response, ReportFault fault, Optional<UUID> logged)
            throws IOException {
        response.resetBuffer();
        response.setStatus(fault.status());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", null);
        try (JsonGenerator json = Json.createGenerator(response.getOutputStream())) {
            json.writeStartObject()
                    .writeStartObject("error")
                    .write("code", fault.name())
                    .write("message", fault.message());
            logged.ifPresent(id -> json.write("errorId", id.toString()));
            json.writeEnd().writeEnd();
        }
    }
}
