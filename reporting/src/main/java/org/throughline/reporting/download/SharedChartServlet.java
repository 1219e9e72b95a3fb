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
import org.throughline.domain.report.ReportSnapshots;
import org.throughline.domain.report.Reports;
import org.throughline.reporting.link.SharedReport;
import org.throughline.reporting.link.SharedReports;
import org.throughline.reporting.link.StoredReportLinks;
import org.throughline.reporting.secret.AddressSecret;
import org.throughline.reporting.secret.AddressSecret.Purpose;

/**
 * {@code GET /charts/{secret}/funnel.svg}: a chart where nobody can sign in, such as in a wiki or a mail. The address is the
 * only proof: no cookie is read or set. {@code from}, {@code to}, {@code lang} and what a trend asks are as for {@code /reports}; days end in the
 * institution's time zone. What is shown is what the one who made the address may see now, and may be kept for
 * {@value #SECONDS_KEPT} seconds. An address that never was, one that was revoked, and one that shows nothing any more are the
 * same.
 */
@WebServlet(name = "Shared charts", urlPatterns = StoredReportLinks.FOLDER + "*")
public class SharedChartServlet extends ReportAnswers {
    private static final long serialVersionUID = 1L;
    private static final int SECONDS_KEPT = 300;
    private static final String CACHING = "private, max-age=" + SECONDS_KEPT;
    private static final Pattern CHART = Pattern.compile("/(?<secret>[\\w-]+)/(?<chart>[a-z]+)\\.svg");

    @Inject
    private transient SharedReports shared;

    @Inject
    private transient Reports reports;

    @Inject
    private transient ReportSnapshots snapshots;

    @Inject
    private transient Clock clock;

    /** For the container, which injects what is needed. */
    public SharedChartServlet() {}

    SharedChartServlet(SharedReports shared, Reports reports, ReportSnapshots snapshots, Clock clock) {
        this.shared = shared;
        this.reports = reports;
        this.snapshots = snapshots;
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
        AddressSecret secret = AddressSecret.parse(Purpose.CHARTS, path.group("secret"))
                .orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
        Tenant.Stay stay = Tenant.enter(secret.institutionId());
        try {
            answer(find(secret), path.group("chart"), request, response);
        } finally {
            stay.leave();
        }
    }

    private void answer(SharedReport report, String drawn, HttpServletRequest request, HttpServletResponse response)
            throws ReportRefused, IOException {
        // Pages of elsewhere show it: that is what it is for.
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (ReportAddress.TREND.equals(drawn)) {
            Words words = new Words(ReportQuestion.locale(request));
            draw(request, response, telling().trend(report.viewer(), report.scope(), request, words), words, CACHING);
            return;
        }
        ReportChart chart = ReportChart.named(drawn).orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
        ReportAddress address = new ReportAddress(report.scope(), "svg", Optional.of(chart));
        ReportQuestion question =
                ReportQuestion.of(request, clock, report.viewer().timeZone());
        send(request, response, address, telling().told(report.viewer(), address, question), CACHING);
    }

    private Telling telling() {
        return new Telling(reports, snapshots);
    }

    private SharedReport find(AddressSecret secret) throws ReportRefused, IOException {
        try {
            return shared.find(secret).orElseThrow(() -> new ReportRefused(ReportFault.NOT_FOUND));
        } catch (SQLException failure) {
            throw new IOException("The address of a chart could not be looked up", failure);
        }
    }
}
