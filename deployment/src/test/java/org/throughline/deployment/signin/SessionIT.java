package org.throughline.deployment.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.deployment.signin.People.PASSWORD;
import static org.throughline.deployment.signin.SignInClient.code;
import static org.throughline.deployment.signin.SignInClient.cookie;
import static org.throughline.deployment.signin.SignInClient.json;

import jakarta.json.JsonObject;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;

class SessionIT extends RunningServerTest {
    private final SignInClient client = new SignInClient(SERVER);
    private People people;
    private String email;

    @BeforeEach
    void start() {
        people = People.inAnInstitutionOfTheirOwn();
        email = people.seeker();
    }

    @Test
    void givesTheBrowserACookieThatNoScriptReadsAndNoOtherSiteSends() {
        HttpResponse<String> answer = client.signIn(email, PASSWORD, people.slug());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("(?i)throughline_session=tls_[-\\w]{64};.*")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Strict")
                .containsIgnoringCase("; Path=/")
                .containsIgnoringCase("; Max-Age=12095")
                .doesNotContainIgnoringCase("Domain");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void tellsOnlyWhenTheSessionEnds() {
        HttpResponse<String> answer = client.signIn(email, PASSWORD, people.slug());

        assertThat(json(answer).keySet()).containsExactly("expiresAt");
        assertThat(Instant.parse(json(answer).getString("expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(14)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(14)));
    }

    @Test
    void needsNoInstitutionAsLongAsTheAddressIsInOneOnly() {
        String body =
                "{\"email\":\"" + email.toUpperCase() + "\",\"password\":\"" + PASSWORD + "\",\"institution\":null}";

        assertThat(SERVER.post("/session", "application/json;charset=UTF-8", body)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesForEveryReasonInTheSameWords() {
        HttpResponse<String> wrongPassword = client.signIn(email, "wrong", people.slug());

        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(code(wrongPassword)).isEqualTo("SIGN_IN_REFUSED");
        assertThat(wrongPassword.headers().firstValue("Set-Cookie")).isEmpty();
        assertSame(wrongPassword, client.signIn("nobody@example.org", PASSWORD, people.slug()));
        assertSame(wrongPassword, client.signIn(email, PASSWORD, "elsewhere"));
        assertSame(wrongPassword, client.signIn("no address\u0000", PASSWORD, people.slug()));
        assertSame(wrongPassword, client.signIn("", "", ""));
        assertSame(wrongPassword, client.signIn(email, "p".repeat(1_001), people.slug()));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertMalformed("");
        assertMalformed("{");
        assertMalformed("[]");
        assertMalformed("\"text\"");
        assertMalformed("{} {}");
        assertMalformed("{\"email\":1,\"password\":\"p\"}");
        assertMalformed("{\"email\":\"a\",\"password\":[\"p\"]}");
        assertMalformed("{\"a\":" + "[".repeat(16_000));
        HttpResponse<String> latin1 = SERVER.send(client.request("/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"Jos\u00e9\"}", StandardCharsets.ISO_8859_1)));
        assertThat(latin1.statusCode()).isEqualTo(400);
        assertThat(code(latin1)).isEqualTo("MALFORMED");
    }

    @Test
    void saysWhichFieldIsMissing() {
        HttpResponse<String> answer = SERVER.post("/session", "application/json", "{\"email\":\"a@example.org\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("REQUIRED");
        assertThat(answer.body()).contains("password");
    }

    @Test
    void readsNoOtherContentType() {
        for (String type : new String[] {
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/json;charset=ISO-8859-1",
            "application/jsonp",
            "text/plain; application/json"
        }) {
            HttpResponse<String> answer = SERVER.post("/session", type, "{}");
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
            assertThat(code(answer)).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        }
        assertThat(SERVER.send(client.request("/session").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void readsNoLargeBody() {
        HttpResponse<String> answer =
                SERVER.post("/session", "application/json", "{\"email\":\"" + "a".repeat(16_384) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void signsOut() {
        String cookie = cookie(client.signIn(email, PASSWORD, people.slug()));
        assertThat(client.post("/tokens", "Cookie", cookie, "{\"name\":\"a\"}").statusCode())
                .isEqualTo(201);

        HttpResponse<String> answer = client.delete("/session", "Cookie", cookie);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .matches("throughline_session=(\"\")?;.*")
                .containsPattern("Max-Age=0|Expires=Thu, 01-Jan-1970");
        assertThat(client.post("/tokens", "Cookie", cookie, "{\"name\":\"a\"}").statusCode())
                .isEqualTo(401);
    }

    @Test
    void signsOutWhoeverAsks() {
        String cookie = cookie(client.signIn(email, PASSWORD, people.slug()));
        client.delete("/session", "Cookie", cookie);

        assertThat(client.delete("/session", "Cookie", cookie).statusCode()).isEqualTo(204);
        assertThat(client.delete("/session", "Cookie", "throughline_session=" + "=".repeat(64))
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.delete("/session", "Authorization", "Bearer nonsense").statusCode())
                .isEqualTo(204);
        assertThat(client.delete("/session", "Accept", "*/*").statusCode()).isEqualTo(204);
    }

    @Test
    void givesASecretThatNobodyChoseAndEndsTheSessionBefore() {
        String before = cookie(client.signIn(email, PASSWORD, people.slug()));
        String planted = "throughline_session=tls_" + "A".repeat(64);
        String body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);

        String after = cookie(client.post("/session", "Cookie", planted, body));
        assertThat(after).isNotEqualTo(planted).isNotEqualTo(before);
        assertThat(isSignedIn(planted)).isFalse();
        assertThat(isSignedIn(before)).as("another browser's").isTrue();

        String again = cookie(client.post("/session", "Cookie", after, body));
        assertThat(isSignedIn(after)).isFalse();
        assertThat(isSignedIn(again)).isTrue();
    }

    @Test
    void slowsGuessingDownInTheSameWayForAddressesThatNobodyHas() {
        String nobody = "nobody-" + email;
        for (int i = 0; i < 10; i++) {
            assertThat(client.signIn(email, "wrong", people.slug()).statusCode())
                    .isEqualTo(401);
            assertThat(client.signIn(nobody, "wrong", people.slug()).statusCode())
                    .isEqualTo(401);
        }
        // The first wait is one second, which a slow machine takes for the next request; of three one is always within.
        for (int i = 0; i < 3; i++) {
            client.signIn(email, "wrong", people.slug());
            client.signIn(nobody, "wrong", people.slug());
        }

        HttpResponse<String> blocked = client.signIn(email, PASSWORD, people.slug());
        HttpResponse<String> blockedToo = client.signIn(nobody, PASSWORD, people.slug());

        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(code(blocked)).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(blocked.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 8);
        assertThat(blockedToo.statusCode()).isEqualTo(429);
        assertThat(blockedToo.headers().map().keySet())
                .isEqualTo(blocked.headers().map().keySet());
    }

    @Test
    void letsNoOtherSiteSignAnybodyInOrOut() {
        String cookie = cookie(client.signIn(email, PASSWORD, people.slug()));
        String body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);

        for (String[] header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://evil.example"},
            {"Origin", "null"}
        }) {
            HttpResponse<String> in = client.post("/session", header[0], header[1], body);
            assertThat(in.statusCode()).as(String.join(" ", header)).isEqualTo(403);
            assertThat(code(in)).isEqualTo("CROSS_ORIGIN");
            for (String path : new String[] {"/session", "/tokens/x", "/graphql", "/imports/x"}) {
                HttpResponse<String> out = SERVER.send(client.request(path)
                        .header("Cookie", cookie)
                        .header(header[0], header[1])
                        .DELETE());
                assertThat(out.statusCode()).as(path).isEqualTo(403);
                assertThat(out.body()).as(path).contains("\"code\":\"CROSS_ORIGIN\"");
            }
        }
        assertThat(isSignedIn(cookie)).isTrue();
        String own = SERVER.address().toString().replaceAll("/$", "");
        assertThat(client.post("/session", "Origin", own, body).statusCode()).isEqualTo(200);
        assertThat(client.post("/session", "Sec-Fetch-Site", "same-origin", body)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void knowsNoIdentityProviderWhereNoneIsSet() {
        assertThat(SERVER.get("/oidc").body()).isEqualTo("{\"isOn\":false}");
        assertThat(SERVER.get("/oidc/sign-in").statusCode()).isEqualTo(404);
        assertThat(SERVER.get("/oidc/callback?state=a&code=b").statusCode()).isEqualTo(404);
        assertThat(SERVER.post("/oidc/back-channel-logout", "application/x-www-form-urlencoded", "logout_token=a.b.c")
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.post("/graphql", "Authorization", "Bearer a.b.c", "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesNoPasswordThatOthersOnTheWayCouldRead() throws Exception {
        String body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);

        assertThat(postTo("throughline.college.example", body)).contains("403", "TLS_NEEDED");
        assertThat(postTo("localhost", body)).contains("200", "expiresAt");
    }

    /** The JDK's client does not let a test name another host than the one it speaks to. */
    private static String postTo(String host, String body) throws Exception {
        try (Socket socket =
                new Socket(SERVER.address().getHost(), SERVER.address().getPort())) {
            String head =
                    "POST /session HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
                            .formatted(host, body.length());
            socket.getOutputStream()
                    .write((head + "Connection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private boolean isSignedIn(String cookie) {
        return client.post("/graphql", "Cookie", cookie, "{\"query\":\"{ viewer { name } }\"}")
                        .statusCode()
                == 200;
    }

    @Test
    void tellsAPageWhetherItsBrowserIsSignedIn() {
        String cookie = cookie(client.signIn(email, PASSWORD, people.slug()));

        assertThat(json(SERVER.get("/session")).getBoolean("isSignedIn")).isFalse();
        HttpResponse<String> answer = SERVER.send(client.request("/session").header("Cookie", cookie));
        assertThat(json(answer).getBoolean("isSignedIn")).isTrue();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        client.delete("/session", "Cookie", cookie);
        assertThat(json(SERVER.send(client.request("/session").header("Cookie", cookie)))
                        .getBoolean("isSignedIn"))
                .isFalse();
    }

    @Test
    void tellsAPageWhomItAnswers() {
        String cookie = cookie(client.signIn(email, PASSWORD, people.slug()));
        String question = "{\"query\":\"{ viewer { id } }\"}";

        HttpResponse<String> answer = client.post("/graphql", "Cookie", cookie, question);
        assertThat(answer.headers().allValues("Throughline-Account"))
                .containsExactly(json(answer)
                        .getJsonObject("data")
                        .getJsonObject("viewer")
                        .getString("id"));
        assertThat(client.post("/graphql", "Cookie", "throughline_session=nonsense", question)
                        .headers()
                        .firstValue("Throughline-Account"))
                .isEmpty();
    }

    @Test
    void offersTheAccountsOfADemonstration() {
        JsonObject demo = json(SERVER.get("/session")).getJsonObject("demo");

        for (JsonObject account : demo.getJsonArray("accounts").getValuesAs(JsonObject.class)) {
            assertThat(account.getString("name")).isNotBlank();
            assertThat(account.getString("shows")).isNotBlank();
            String body = "{\"email\":\"%s\",\"password\":\"%s\"}"
                    .formatted(account.getString("email"), demo.getString("password"));
            assertThat(SERVER.post("/session", "application/json", body).statusCode())
                    .as(account.getString("email"))
                    .isEqualTo(200);
        }
    }

    @Test
    void knowsNoOtherMethod() {
        HttpResponse<String> answer = SERVER.send(client.request("/session").PUT(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(code(answer)).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, POST, DELETE");
    }

    private static void assertSame(HttpResponse<String> expected, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(expected.statusCode());
        assertThat(answer.body()).isEqualTo(expected.body());
        assertThat(answer.headers().map().keySet())
                .isEqualTo(expected.headers().map().keySet());
    }

    private static void assertMalformed(String body) {
        HttpResponse<String> answer = SERVER.post("/session", "application/json", body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("MALFORMED");
    }
}
