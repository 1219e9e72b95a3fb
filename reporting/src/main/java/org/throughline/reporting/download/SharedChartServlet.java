package org.throughline.reporting.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.report.Reports;
import org.throughline.reporting.link.SharedReport;
import org.throughline.reporting.link.SharedReports;
import org.throughline.reporting.link.StoredReportLinks;
import org.throughline.reporting.secret.AddressSecret;
import org.throughline.reporting.secret.AddressSecret.Purpose;

/**
 * {@code GET /charts/{secret}/funnel.svg}: a chart where nobody can sign in, such as in a wiki or a mail. The address is the
 * only proof: no cookie is read or set. {@code from}, {@code to} and {@code lang} are as for {@code /reports}; days end in the
 * institution's time zone. What is shown is what the one who made the address may see now, and may be kept for
 * {@value #SECONDS_KEPT} seconds. An address that never was, one that was revoked, and one that shows nothing any more are the
 * same.
 */
@WebServlet(name = "Shared charts", urlPatterns = StoredReportLinks.FOLDER + "*")
public class SharedChartServlet extends ReportAnswers {
    private static final long serialVersionUID = 1L;
    private static final int SECONDS_KEPT = 300;
    private static final Pattern CHART = Pattern.compile("/(?<secret>[\\w-]+)/(?<chart>[a-z]+)\\.svg");

    @Inject
    private transient SharedReports shared;

    @Inject
    private transient Reports reports;

    @Inject
    private transient Clock clock;

    /** For the container, which injects what is needed. */
    public SharedChartServlet() {}

    SharedChartServlet(SharedReports shared, Reports reports, Clock clock) {
        this.shared = shared;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws ReportRefused, IOException {
        response.setHeader("X-Robots-Tag", "noindex");
        readOnly(request, response);
        Matcher path = CHART.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) {
            throw new ReportRefused(ReportFault.NOT_FOUND);
        }
        ReportChart chart =
                ReportChart.named(path.group("chart")).orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
        AddressSecret secret = AddressSecret.parse(Purpose.CHARTS, path.group("secret"))
                .orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
        Tenant.Stay stay = Tenant.enter(secret.institutionId());
        try {
            answer(secret, chart, request, response);
        } finally {
            stay.leave();
        }
    }

    private void answer(
            AddressSecret secret, ReportChart chart, HttpServletRequest request, HttpServletResponse response)
            throws ReportRefused, IOException {
        SharedReport report = find(secret);
        ReportAddress address = new ReportAddress(report.scope(), "svg", Optional.of(chart));
        ReportQuestion question =
                ReportQuestion.of(request, clock, report.viewer().timeZone());
        ToldReport told = new Telling(reports).told(report.viewer(), address, question);
        // Pages of elsewhere show it: that is what it is for.
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        send(request, response, address, told, "private, max-age=" + SECONDS_KEPT);
    }

    private SharedReport find(AddressSecret secret) throws ReportRefused, IOException {
        try {
            return shared.find(secret).orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
        } catch (SQLException failure) {
            throw new IOException("The address of a chart could not be looked up", failure);
        }
    }
}
