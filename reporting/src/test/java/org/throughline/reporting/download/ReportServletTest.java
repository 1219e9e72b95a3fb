package org.throughline.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.annotation.WebServlet;
import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.report.ReportScope;

class ReportServletTest {
    private static final UUID COHORT = UUID.fromString("0197c2a0-0000-7000-8000-000000000001");
    private static final String PATH = "/reports/cohorts/" + COHORT;
    /** In Auckland it is the next day already. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-29T23:00:00Z"), ZoneOffset.UTC);

    private final Viewer advisor = new Viewer(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Optional.empty(),
            Set.of(Role.ADVISOR),
            ZoneId.of("Pacific/Auckland"));
    private final Sample sample = Sample.cohort().visibleAs(new ReportScope.OfCohort(COHORT));
    private final KeptEntries log = new KeptEntries();
    private Undertow server;
    private volatile Optional<Viewer> viewer = Optional.of(advisor);

    @BeforeEach
    void start() throws Exception {
        server = serve(new ReportServlet(sample, new SampleTrend(new ReportScope.OfCohort(COHORT)), log, CLOCK));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatIsTakenAwayIsKeptEachTimeAndWhatIsShownOnce() throws Exception {
        get(PATH + ".csv");
        get(PATH + ".pdf");
        get(PATH + "/funnel.svg");
        get(PATH + "/trend.svg?figure=HELD");
        get("/reports/cohorts/" + UUID.randomUUID() + ".csv");
        get(PATH + ".csv?from=yesterday");

        assertThat(log.taken())
                .containsExactly(
                        "EXPORT report.csv " + COHORT,
                        "EXPORT report.pdf " + COHORT,
                        "once LOOK cohortReport " + COHORT,
                        "once LOOK trend " + COHORT);
    }

    @ParameterizedTest
    @CsvSource({
        ".csv, text/csv;charset=utf-8",
        ".xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pdf, application/pdf"
    })
    void aReportIsAFile(String ending, String mediaType) throws Exception {
        HttpResponse<byte[]> answer = get(PATH + ending + "?from=2026-01-01&to=2026-06-30");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type").replace(" ", "").toLowerCase(Locale.ROOT))
                .isEqualTo(mediaType);
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''Spring%202026%202026-01-01%202026-06-30" + ending);
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Language");
        assertThat(answer.body()).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"funnel", "approaches", "referrals", "pace", "manners"})
    void aChartIsAPictureThatRunsNothing(String chart) throws Exception {
        HttpResponse<byte[]> answer = get(PATH + "/" + chart + ".svg");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("image/svg+xml");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(body(answer)).contains("<svg").endsWith("</svg>");
    }

    @Test
    void theChartOfApproachesNeedsNoBreakdown() throws Exception {
        assertThat(body(get(PATH + "/approaches.svg"))).contains("90 / 10 / 20");
        assertThat(body(get(PATH + "/approaches.svg?breakdown=level"))).contains("90 / 10 / 20");
    }

    @Test
    void aTrendIsAPictureOfTheLastRuns() throws Exception {
        HttpResponse<byte[]> answer = get(PATH + "/trend.svg?figure=HELD");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("image/svg+xml");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(body(answer))
                .contains(
                        "28 days each",
                        "at the end; one earlier run",
                        "25% (other settings then)",
                        ">50%<",
                        ">withheld<")
                .doesNotContain(String.valueOf(Sample.SECRET));
        assertThat(body(get(PATH + "/trend.svg?figure=HELD&lang=de&days=7&last=100")))
                .contains("Je 7 Tage", "20. November 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "figure=, BAD_FIGURE",
        "figure=NONE_SUCH, BAD_FIGURE",
        "figure=HELD&last=0, BAD_NUMBER",
        "figure=HELD&last=101, BAD_NUMBER",
        "figure=HELD&days=many, BAD_NUMBER",
        "figure=HELD&group=COLD, BAD_GROUP",
        "figure=HELD&breakdown=approach, BAD_GROUP",
        "figure=HELD&breakdown=none&group=COLD, BAD_GROUP",
        "figure=HELD&breakdown=name&group=COLD, BAD_BREAKDOWN"
    })
    void aTrendThatCannotBeIsRefusedWithItsRule(String query, String code) throws Exception {
        HttpResponse<byte[]> answer = get(PATH + "/trend.svg?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo(code);
    }

    @Test
    void withoutDaysItIsAYearUntilTodayWhereTheViewerIs() throws Exception {
        assertThat(body(get(PATH + ".csv"))).contains("2025-07-01,2026-06-30");
        assertThat(body(get(PATH + ".csv?to=2024-02-29"))).contains("2023-03-01,2024-02-29");
    }

    @Test
    void aBreakdownIsAskedFor() throws Exception {
        assertThat(body(get(PATH + ".csv?breakdown=approach"))).contains(",Same group,");
        assertThat(body(get(PATH + ".csv?breakdown=level"))).doesNotContain(",Same group,");
    }

    @Test
    void itSpeaksTheLanguageOfTheViewer() throws Exception {
        assertThat(header(get(PATH + ".csv", "de-AT,en;q=0.5"), "Content-Language"))
                .isEqualTo("de-AT");
        assertThat(body(get(PATH + ".csv", "fr,de;q=0.5"))).contains("Bericht;Von;Bis");
        assertThat(body(get(PATH + ".csv", "fr"))).contains("Report,From,To");
        assertThat(body(get(PATH + ".csv?lang=en", "de"))).contains("Report,From,To");
        assertThat(body(get(PATH + "/funnel.svg?lang=de"))).contains("Vom Vorhaben zur Empfehlung");
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, BAD_DAY",
        "to=2026-02-30, BAD_DAY",
        "to=99999-01-01, BAD_DAY",
        "to=1000-01-01, BAD_DAY",
        "from=2026-07-01&to=2026-06-30, PERIOD_ENDS_BEFORE_IT_BEGINS",
        "breakdown=name, BAD_BREAKDOWN",
        "lang=tlh, BAD_LANGUAGE",
        "lang=%00, BAD_LANGUAGE"
    })
    void badInputIsRefusedWithItsRule(String query, String code) throws Exception {
        HttpResponse<byte[]> answer = get(PATH + ".pdf?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        assertThat(code(answer)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/institution.csv",
                "/reports/mine.pdf",
                "/reports/cohorts/0197c2a0-0000-7000-8000-000000000002.csv",
                "/reports/cohorts/0197c2a0-0000-7000-8000-000000000002/funnel.svg",
                "/reports/cohorts/1.csv",
                "/reports/cohorts/0197c2a0-0000-7000-8000-000000000001.exe",
                "/reports/cohorts/0197c2a0-0000-7000-8000-000000000001/other.svg",
                "/reports/cohorts/0197c2a0-0000-7000-8000-000000000002/trend.svg?figure=HELD",
                "/reports/mine/trend.svg?figure=HELD",
                "/reports/",
                "/reports"
            })
    void whatOneMayNotSeeIsNotThere(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(code(answer)).isEqualTo("NOT_FOUND");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void eachKindIsAskedForByItsOwnScope() throws Exception {
        sample.visibleAs(new ReportScope.OfInstitution());
        assertThat(get("/reports/institution.csv").statusCode()).isEqualTo(200);
        assertThat(get("/reports/mine.csv").statusCode()).isEqualTo(404);
        sample.visibleAs(new ReportScope.OfAdvisor());
        assertThat(get("/reports/mine/pace.svg").statusCode()).isEqualTo(200);
        assertThat(get("/reports/institution.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasNotSignedInIsTold() throws Exception {
        viewer = Optional.empty();
        HttpResponse<byte[]> answer = get(PATH + ".csv");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void reportsAreOnlyRead() throws Exception {
        HttpResponse<byte[]> posted = send(request(PATH + ".csv").POST(HttpRequest.BodyPublishers.noBody()));
        HttpResponse<byte[]> looked = send(request(PATH + ".csv").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(header(posted, "Allow")).isEqualTo("GET, HEAD");
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).isEmpty();
    }

    @Test
    void aFileIsNamedSafely() throws Exception {
        sample.named("../=\"x\"\r\nX: y/Größe 2026");
        assertThat(header(get(PATH + ".csv?from=2026-01-01&to=2026-06-30"), "Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''x%20X%20y%20Gr%C3%B6%C3%9Fe%202026"
                        + "%202026-01-01%202026-06-30.csv");
        sample.named("…");
        assertThat(header(get(PATH + ".csv"), "Content-Disposition")).contains("UTF-8''report%20");
    }

    @Test
    void aFaultOfOursIsNoPage() throws Exception {
        sample.group("NO_SUCH_FIGURE", "x", 1, 2);
        HttpResponse<byte[]> answer = get(PATH + ".csv");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(code(answer)).isEqualTo("INTERNAL_ERROR");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String code(HttpResponse<byte[]> answer) {
        try (JsonReader json = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return json.readObject().getJsonObject("error").getString("code");
        }
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<byte[]> get(String path, String languages) throws Exception {
        return send(request(path).header("Accept-Language", languages));
    }

    private HttpRequest.Builder request(String path) {
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private Undertow serve(ReportServlet servlet) throws Exception {
        Filter signIn = (request, response, chain) -> {
            viewer.ifPresent(somebody -> request.setAttribute(Viewer.class.getName(), somebody));
            chain.doFilter(request, response);
        };
        DeploymentInfo deployment = Servlets.deployment()
                .setClassLoader(ReportServlet.class.getClassLoader())
                .setContextPath("/")
                .setDeploymentName("reports.war")
                .addServlet(Servlets.servlet("reports", ReportServlet.class, new ImmediateInstanceFactory<>(servlet))
                        .addMappings(ReportServlet.class
                                .getAnnotation(WebServlet.class)
                                .value()))
                .addFilter(Servlets.filter("sign in", Filter.class, new ImmediateInstanceFactory<>(signIn)))
                .addFilterUrlMapping("sign in", "/*", DispatcherType.REQUEST);
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        Undertow undertow = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setHandler(manager.start())
                .build();
        undertow.start();
        return undertow;
    }
}
