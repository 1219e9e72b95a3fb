package org.throughline.reporting.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.annotation.WebServlet;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;

/** The address in each mail by which its reader turns the digest off. */
class UnsubscribeServletTest {
    private final Campus campus;
    private final UUID ada;
    private final URI link;
    private final Undertow server;
    private final HttpClient client = HttpClient.newHttpClient();

    UnsubscribeServletTest() throws Exception {
        campus = new Campus();
        ada = campus.seeker("ada@college.example", "Ada", "UTC");
        campus.plan();
        server = started(new UnsubscribeServlet(new UnsubscribeLinks(campus.serving(), "")));
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        link = URI.create("http://localhost:" + port + path());
    }

    private static Undertow started(UnsubscribeServlet servlet) throws Exception {
        DeploymentManager manager = Servlets.defaultContainer()
                .addDeployment(Servlets.deployment()
                        .setClassLoader(UnsubscribeServlet.class.getClassLoader())
                        .setContextPath("/")
                        .setDeploymentName("digest.war")
                        .addServlet(Servlets.servlet(
                                        "digest", UnsubscribeServlet.class, new ImmediateInstanceFactory<>(servlet))
                                .addMappings(UnsubscribeServlet.class
                                        .getAnnotation(WebServlet.class)
                                        .value())));
        manager.deploy();
        Undertow server = Undertow.builder()
                .addHttpListener(0, "localhost")
                .setHandler(manager.start())
                .build();
        server.start();
        return server;
    }

    /** As it stands in the mail that Ada got. */
    private String path() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            campus.node(mail.getSmtp().getPort(), Campus.Lines.of("Thank Bob")).send();
            String header = mail.getReceivedMessages()[0].getHeader("List-Unsubscribe")[0];
            return URI.create(header.substring(1, header.length() - 1)).getPath();
        } finally {
            mail.stop();
        }
    }

    @AfterEach
    void stop() {
        server.stop();
        campus.close();
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                BodyHandlers.ofString());
    }

    private boolean wanted() {
        return campus.word("select weekly_digest from account where id = ?", ada)
                .equals("t");
    }

    @Test
    void asksBeforeItTurnsAnythingOff() throws Exception {
        HttpResponse<String> page = get(link);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form method=\"post\">", "<button>Turn it off</button>");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(wanted()).isTrue();
    }

    @Test
    void turnsTheDigestOffByOneRequestAndMayBeAskedAgain() throws Exception {
        assertThat(post(link).statusCode()).isEqualTo(200);
        assertThat(wanted()).isFalse();
        assertThat(post(link).statusCode()).isEqualTo(200);
        assertThat(campus.word("select version from account where id = ?", ada)).isEqualTo("1");

        campus.clock.pass(Duration.ofDays(7));
        assertThat(campus.plan()).isZero();
    }

    @Test
    void canBeTurnedOnAgainByItsOwner() throws Exception {
        post(link);
        Viewer viewer = new Viewer(campus.institution(), ada, Optional.empty(), Set.of(Role.SEEKER), ZoneOffset.UTC);

        new StoredDigestChoices(campus.servingHere()).choose(viewer, Optional.of(true), Optional.of(Language.DE));

        assertThat(wanted()).isTrue();
        assertThat(get(link).body()).contains("<html lang=\"de\">", "abbestellen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%00", "AAAA", "../../graphql", "<script>"})
    void tellsNothingOfTokensThatAreNone(String token) throws Exception {
        URI address =
                link.resolve("/digest/unsubscribe/" + token.replace("<", "%3C").replace(">", "%3E"));
        assertThat(post(address).statusCode()).isIn(400, 404, 405);
        assertThat(wanted()).isTrue();
    }

    @Test
    void tellsNothingOfATokenOfAnotherSecretOrInstitution() throws Exception {
        String token = link.getPath().substring(UnsubscribeLinks.PATH.length());
        String otherSecret = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
        String otherInstitution = (token.startsWith("A") ? "B" : "A") + token.substring(1);
        for (String wrong : new String[] {otherSecret, otherInstitution}) {
            assertThat(get(link.resolve(UnsubscribeLinks.PATH + wrong)).statusCode())
                    .isEqualTo(404);
            assertThat(post(link.resolve(UnsubscribeLinks.PATH + wrong)).statusCode())
                    .isEqualTo(404);
        }
        assertThat(wanted()).isTrue();
    }
}
