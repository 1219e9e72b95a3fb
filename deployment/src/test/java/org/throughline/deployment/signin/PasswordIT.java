package org.throughline.deployment.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.deployment.signin.People.PASSWORD;
import static org.throughline.deployment.signin.SignInClient.code;
import static org.throughline.deployment.signin.SignInClient.cookie;
import static org.throughline.deployment.signin.SignInClient.json;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;

class PasswordIT extends RunningServerTest {
    private static final String NEW = "blue giraffes dance quietly";

    private final SignInClient client = new SignInClient(SERVER);
    private People people;
    private String email;
    private String admin;

    @BeforeEach
    void start() {
        people = People.inAnInstitutionOfTheirOwn();
        email = people.seeker();
        admin = cookie(client.signIn(people.admin(), PASSWORD, people.slug()));
    }

    @Test
    void isChangedByWhoKnowsItAndEndsTheOtherSessions() {
        String here = signIn(PASSWORD);
        String elsewhere = signIn(PASSWORD);

        assertThat(code(change(here, "wrong", NEW))).isEqualTo("WRONG_PASSWORD");
        assertThat(code(change(here, PASSWORD, "short"))).isEqualTo("TOO_SHORT");
        assertThat(code(change(here, PASSWORD, "password1234"))).isEqualTo("EASY_TO_GUESS");
        HttpResponse<String> answer = change(here, PASSWORD, NEW);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(isSignedIn(cookie(answer))).isTrue();
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(elsewhere)).isFalse();
        assertThat(client.signIn(email, PASSWORD, people.slug()).statusCode()).isEqualTo(401);
        assertThat(isSignedIn(signIn(NEW))).isTrue();
    }

    @Test
    void isNotChangedByAToken() {
        String token = json(client.post("/tokens", "Cookie", signIn(PASSWORD), "{\"name\":\"a\"}"))
                .getString("token");
        String body = "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(PASSWORD, NEW);

        assertThat(code(client.post("/password", "Authorization", "Bearer " + token, body)))
                .isEqualTo("SESSION_NEEDED");
        assertThat(SERVER.post("/password", "application/json", body).statusCode())
                .isEqualTo(401);
        assertThat(SERVER.get("/password").statusCode()).isEqualTo(405);
    }

    @Test
    void isSetByAnInvitationOnAPageThatWorksWithoutAScript() {
        String path = invitation();
        HttpResponse<String> page = SERVER.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form method=\"post\">", email, people.slug());
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");

        assertThat(form(path, NEW, "another one entirely").body()).contains("two different passwords", "<form");
        assertThat(form(path, "password1234", "password1234").body()).contains("would be guessed soon", "<form");
        HttpResponse<String> answer = form(path, NEW, NEW);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("signed in").doesNotContain("<form");
        assertThat(isSignedIn(cookie(answer))).isTrue();
        assertThat(isSignedIn(signIn(NEW))).isTrue();
        assertThat(SERVER.get(path).statusCode()).isEqualTo(404);
        assertThat(form(path, NEW, NEW).statusCode()).isEqualTo(404);
    }

    @Test
    void isSetByAProgramToo() {
        String path = invitation();

        assertThat(code(SERVER.post(path, "application/json", "{\"password\":\"short\"}")))
                .isEqualTo("TOO_SHORT");
        assertThat(code(SERVER.post(path, "application/json", "{}"))).isEqualTo("REQUIRED");
        assertThat(isSignedIn(cookie(SERVER.post(path, "application/json", "{\"password\":\"" + NEW + "\"}"))))
                .isTrue();
        assertThat(code(SERVER.post(path, "application/json", "{\"password\":\"" + NEW + "\"}")))
                .isEqualTo("LINK_ENDED");
    }

    @Test
    void isNotSetByAPageOfAnotherSite() {
        String path = invitation();

        HttpResponse<String> answer = SERVER.send(client.request(path)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("password=" + NEW + "&again=" + NEW)));

        assertThat(code(answer)).isEqualTo("CROSS_ORIGIN");
        assertThat(SERVER.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void speaksGermanToo() {
        HttpResponse<String> page = SERVER.send(client.request(invitation()).header("Accept-Language", "de-AT"));

        assertThat(page.body()).contains("lang=\"de\"", "Passwort setzen", "W\u00f6rter");
    }

    @Test
    void invitationsAreAnAdministratorsAndOnlyForTheirOwn() {
        String body = "{\"emails\":[\"%s\",\"nobody@example.org\"]}".formatted(email);
        JsonObject made = json(client.post("/invitations", "Cookie", admin, body));
        assertThat(made.getJsonArray("links")).hasSize(1);
        assertThat(made.getJsonArray("links").getJsonObject(0).getString("email"))
                .isEqualTo(email);
        assertThat(made.getJsonArray("unknown")).hasToString("[\"nobody@example.org\"]");

        assertThat(code(client.post("/invitations", "Cookie", signIn(PASSWORD), body)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(SERVER.post("/invitations", "application/json", body).statusCode())
                .isEqualTo(401);
        People south = People.inAnInstitutionOfTheirOwn();
        String stranger = cookie(client.signIn(south.admin(), PASSWORD, south.slug()));
        assertThat(json(client.post("/invitations", "Cookie", stranger, body)).getJsonArray("links"))
                .isEmpty();
        String token = json(client.post("/tokens", "Cookie", admin, "{\"name\":\"a\",\"scopes\":[\"READ\",\"WRITE\"]}"))
                .getString("token");
        assertThat(code(client.post("/invitations", "Authorization", "Bearer " + token, body)))
                .isEqualTo("SESSION_NEEDED");
        for (String wrong : new String[] {"{}", "{\"emails\":[],\"withoutPassword\":true}"}) {
            assertThat(code(client.post("/invitations", "Cookie", admin, wrong)))
                    .isEqualTo("CONFLICTING");
        }
    }

    @Test
    void everybodyWithoutOneIsInvitedAtOnce() {
        people.withoutPassword(email);

        JsonObject made = json(client.post("/invitations", "Cookie", admin, "{\"withoutPassword\":true}"));

        assertThat(made.getJsonArray("links")).hasSize(1);
        JsonObject link = made.getJsonArray("links").getJsonObject(0);
        assertThat(link.getString("email")).isEqualTo(email);
        assertThat(link.getBoolean("isFirst")).isTrue();
        assertThat(link.getString("url")).startsWith(SERVER.address().toString() + "welcome/tll_");
    }

    private String invitation() {
        String body = "{\"emails\":[\"%s\"]}".formatted(email);
        HttpResponse<String> answer = client.post("/invitations", "Cookie", admin, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String url = json(answer).getJsonArray("links").getJsonObject(0).getString("url");
        return URI.create(url).getPath();
    }

    private HttpResponse<String> form(String path, String password, String again) {
        String body = "password=" + encoded(password) + "&again=" + encoded(again);
        return SERVER.post(path, "application/x-www-form-urlencoded", body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> change(String cookie, String current, String wanted) {
        return client.post(
                "/password", "Cookie", cookie, "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(current, wanted));
    }

    private String signIn(String password) {
        return cookie(client.signIn(email, password, people.slug()));
    }

    private boolean isSignedIn(String cookie) {
        return client.post("/graphql", "Cookie", cookie, "{\"query\":\"{ viewer { name } }\"}")
                        .statusCode()
                == 200;
    }
}
