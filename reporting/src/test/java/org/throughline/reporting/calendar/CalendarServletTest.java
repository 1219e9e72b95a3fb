package org.throughline.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.github.f4b6a3.uuid.UuidCreator;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.calendar.CalendarLanguage;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;
import org.throughline.reporting.secret.AddressSecret;
import org.throughline.reporting.secret.AddressSecret.Purpose;
import org.throughline.reporting.secret.Digests;

@DatabaseTest
class CalendarServletTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Instant now = NOW;
    private DataSource dataSource;
    private StoredCalendarFeeds feeds;
    private Diary diary;
    private Undertow server;
    private String path;

    @BeforeEach
    void serveAFeed(TestDatabase database) throws Exception {
        dataSource = database.dataSource();
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        diary = Diary.inNewInstitution(dataSource);
        feeds = new StoredCalendarFeeds(
                database.serving(diary.viewer().institutionId()), UuidCreator::getTimeOrderedEpoch, clock);
        diary.agreed(diary.contact("Ada"), "2026-01-08T14:00:00Z", "Europe/Berlin");
        path = create(diary);
        server = serve(new CalendarServlet(new FeedReader(database.serving(), clock)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whoeverHasTheAddressGetsTheFeed() throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(Biweekly.parse(answer.body()).first().getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Interview with Ada");
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws Exception {
        String tag = get(path).headers().firstValue("ETag").orElseThrow();

        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            HttpResponse<String> answer = send(path, "GET", "If-None-Match", known);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
        }
        assertThat(send(path, "GET", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        diary.agreed(diary.contact("Ben"), "2026-01-09T14:00:00Z", "Europe/Berlin");
        assertThat(send(path, "GET", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aHeadIsTheGetWithoutTheBody() throws Exception {
        HttpResponse<String> head = send(path, "HEAD", "X-Nothing", "x");
        HttpResponse<String> get = get(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : List.of("ETag", "Content-Type", "Content-Length")) {
            assertThat(head.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(get.headers().firstValue(header));
        }
    }

    @Test
    void whatIsNotThereLooksTheSameWhyeverItIsNot() throws Exception {
        Diary gone = diary.neighbour();
        String deactivated = create(gone);
        Diary noSeeker = diary.neighbour();
        String demoted = create(noSeeker);
        Diary changed = diary.neighbour();
        String replaced = create(changed);
        create(changed);
        diary.run(
                "update account set deactivated_at = now() where id = ?",
                gone.viewer().accountId());
        diary.run(
                "update account set roles = '{ADVISOR}' where id = ?",
                noSeeker.viewer().accountId());
        Diary over = diary.neighbour();
        String revoked = create(over);
        assertThat(feeds.revoke(over.viewer(), over.seekerId())).isTrue();
        assertThat(feeds.revoke(over.viewer(), over.seekerId())).isFalse();
        UUID institution = diary.viewer().institutionId();
        String unknown = CalendarServlet.path(AddressSecret.random(Purpose.CALENDAR, institution, new SecureRandom()));
        String nowhere =
                CalendarServlet.path(AddressSecret.random(Purpose.CALENDAR, UUID.randomUUID(), new SecureRandom()));

        Map<String, List<String>> like = seen(get(unknown));
        for (String address : List.of(
                revoked,
                deactivated,
                demoted,
                replaced,
                nowhere,
                "/calendar/",
                "/calendar",
                "/calendar/x.ics",
                path.replace(".ics", ""),
                path.replace("tlc_", "TLC_"),
                path + "/x",
                "/calendar/" + "a".repeat(5_000) + ".ics")) {
            HttpResponse<String> answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(seen(answer)).as(address).isEqualTo(like);
        }
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodySeesAnothers() throws Exception {
        Diary neighbour = diary.neighbour();
        neighbour.agreed(neighbour.contact("Nora"), "2026-01-08T14:00:00Z", "Europe/Berlin");

        assertThat(get(create(neighbour)).body()).contains("Nora").doesNotContain("Ada");
        assertThat(get(path).body()).contains("Ada").doesNotContain("Nora");
    }

    @Test
    void keepsOnlyAHashOfTheSecret() throws Exception {
        String secret = path.substring("/calendar/".length(), path.length() - ".ics".length());
        byte[] bits =
                AddressSecret.parse(Purpose.CALENDAR, secret).orElseThrow().secret();

        assertThat(bits).hasSize(32);
        String stored = text("select f::text || encode(secret_hash, 'base64') from calendar_feed f");
        assertThat(stored)
                .doesNotContain(secret)
                .doesNotContain(HexFormat.of().formatHex(bits))
                .contains(HexFormat.of().formatHex(Digests.sha256(bits)));
    }

    @Test
    void notesToTheMinuteWhenItWasFetched() throws Exception {
        String fetched = "select last_fetched_at = '%s' from calendar_feed";
        assertThat(text("select last_fetched_at::text from calendar_feed")).isNull();
        get(path);
        assertThat(text(fetched.formatted(NOW))).isEqualTo("t");
        now = NOW.plus(Duration.ofSeconds(59));
        get(path);
        assertThat(text(fetched.formatted(NOW))).isEqualTo("t");
        now = NOW.plus(Duration.ofSeconds(60));
        send(path, "HEAD", "X-Nothing", "x");
        assertThat(text(fetched.formatted(now))).isEqualTo("t");
    }

    @Test
    void takesNothingButReading() throws Exception {
        HttpRequest.Builder post = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString("x"));

        assertThat(client.send(post.build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    private String create(Diary whose) {
        return feeds.create(whose.viewer(), whose.seekerId(), CalendarLanguage.EN)
                .path();
    }

    private static Map<String, List<String>> seen(HttpResponse<String> answer) {
        Map<String, List<String>> seen = new TreeMap<>(answer.headers().map());
        seen.remove("date");
        seen.put("body", List.of(answer.body()));
        return seen;
    }

    private String text(String sql) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(address, "GET", "X-Nothing", "x");
    }

    private HttpResponse<String> send(String address, String method, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(address))
                .method(method, BodyPublishers.noBody())
                .header(header, value)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String address) {
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        return URI.create("http://localhost:" + port + address);
    }

    private static Undertow serve(CalendarServlet servlet) throws Exception {
        DeploymentInfo deployment = Servlets.deployment()
                .setClassLoader(CalendarServlet.class.getClassLoader())
                .setContextPath("/")
                .setDeploymentName("calendar.war")
                .addServlet(Servlets.servlet("calendar", CalendarServlet.class, new ImmediateInstanceFactory<>(servlet))
                        .addMappings(CalendarServlet.class
                                .getAnnotation(WebServlet.class)
                                .urlPatterns()));
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
