package org.throughline.deployment.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.deployment.signin.People.PASSWORD;
import static org.throughline.deployment.signin.SignInClient.code;
import static org.throughline.deployment.signin.SignInClient.cookie;
import static org.throughline.deployment.signin.SignInClient.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.running.RunningServerTest;

class TokensIT extends RunningServerTest {
    private final SignInClient client = new SignInClient(SERVER);
    private People people;
    private String cookie;

    @BeforeEach
    void start() {
        people = People.inAnInstitutionOfTheirOwn();
        cookie = cookie(client.signIn(people.seeker(), PASSWORD, people.slug()));
    }

    @Test
    void showsANewTokenOnce() {
        HttpResponse<String> answer = create("{\"name\":\"nightly export\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonObject token = json(answer);
        assertThat(token.keySet()).containsExactlyInAnyOrder("id", "token", "scopes", "expiresAt");
        assertThat(token.getJsonArray("scopes")).hasToString("[\"READ\"]");
        assertThat(token.getString("token")).matches("tlp_[-\\w]{64}");
        assertThat(UUID.fromString(token.getString("id")).version()).isEqualTo(7);
        assertThat(Instant.parse(token.getString("expiresAt")))
                .isBetween(inDays(90).minusSeconds(60), inDays(90));
    }

    @Test
    void lastsAsLongAsAskedWithinAYear() {
        assertThat(Instant.parse(
                        json(create("{\"name\":\"a\",\"expiresInDays\":365}")).getString("expiresAt")))
                .isBetween(inDays(365).minusSeconds(60), inDays(365));
        for (String days : List.of("0", "366", "-1")) {
            assertRefused("OUT_OF_RANGE", "{\"name\":\"a\",\"expiresInDays\":" + days + "}");
        }
        for (String days : List.of("1.5", "\"7\"", "1e99", "1e999999999999", "99999999999999999999", "true")) {
            assertRefused("MALFORMED", "{\"name\":\"a\",\"expiresInDays\":" + days + "}");
        }
    }

    @Test
    void needsAName() {
        assertRefused("REQUIRED", "{}");
        assertRefused("REQUIRED", "{\"name\":\" \"}");
        assertRefused("NOT_TEXT", "{\"name\":\"a\\u0000b\"}");
        assertRefused("TOO_LONG", "{\"name\":\"" + "a".repeat(201) + "\"}");
    }

    @Test
    void endsItselfAndNoOther() {
        JsonObject token = json(create("{\"name\":\"a\"}"));
        String bearer = "Bearer " + token.getString("token");
        String other = json(create("{\"name\":\"b\"}")).getString("id");
        HttpResponse<String> refused = client.delete("/tokens/" + other, "Authorization", bearer);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(code(refused)).isEqualTo("SESSION_NEEDED");

        assertThat(client.delete(
                                "/tokens/" + token.getString("id"), "Authorization", bearer.replace("Bearer", "bearer"))
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<String> answer = client.delete("/tokens/" + other, "Authorization", bearer);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(code(answer)).isEqualTo("UNAUTHENTICATED");
        assertThat(client.delete("/tokens/" + other, "Cookie", cookie).statusCode())
                .isEqualTo(204);
    }

    @Test
    void areListedForTheirOwnerWithoutSecrets() {
        JsonObject token = json(create("{\"name\":\"nightly\",\"scopes\":[\"WRITE\",\"READ\"]}"));
        ask(token, "{ viewer { name } }");

        HttpResponse<String> answer = SERVER.send(client.request("/tokens").header("Cookie", cookie));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).doesNotContain("tlp_", token.getString("token"));
        JsonObject shown = json(answer).getJsonArray("tokens").getJsonObject(0);
        assertThat(shown.getString("id")).isEqualTo(token.getString("id"));
        assertThat(shown.getString("name")).isEqualTo("nightly");
        assertThat(shown.getJsonArray("scopes")).hasToString("[\"READ\",\"WRITE\"]");
        assertThat(Instant.parse(shown.getString("lastUsedAt")))
                .isBetween(inDays(0).minusSeconds(60), inDays(0));
        String bearer = "Bearer " + token.getString("token");
        assertThat(code(SERVER.send(client.request("/tokens").header("Authorization", bearer))))
                .isEqualTo("SESSION_NEEDED");
    }

    @Test
    void openWhatTheirScopesSayAndNothingElse() {
        String asks = "{ viewer { name } }";
        String changes = "mutation { createContact(input: {name: \"Ben\"}) { contact { name } userErrors { code } } }";
        JsonObject reading = json(create("{\"name\":\"a\",\"scopes\":[\"READ\"]}"));
        JsonObject writing = json(create("{\"name\":\"a\",\"scopes\":[\"WRITE\"]}"));
        JsonObject reporting = json(create("{\"name\":\"a\",\"scopes\":[\"REPORTS\"]}"));
        JsonObject importing = json(create("{\"name\":\"a\",\"scopes\":[\"IMPORTS\"]}"));

        assertThat(ask(reading, asks)).contains("\"name\"").doesNotContain("errors");
        assertThat(ask(reading, changes)).contains("SCOPE_MISSING").doesNotContain("Ben");
        assertThat(ask(writing, changes)).contains("Ben").doesNotContain("errors");
        assertThat(ask(writing, asks)).contains("SCOPE_MISSING").doesNotContain("Somebody");
        for (JsonObject token : List.of(reporting, importing)) {
            assertThat(ask(token, asks)).contains("SCOPE_MISSING");
            assertThat(ask(token, changes)).contains("SCOPE_MISSING");
        }
        for (String path : List.of("/imports", "/imports/linkedin", "/exports/x")) {
            assertThat(get(path, reading, writing, reporting)).as(path).containsOnly("SCOPE_MISSING");
            assertThat(get(path, importing)).as(path).doesNotContain("SCOPE_MISSING");
        }
        assertThat(get("/reports/mine.csv", reading, writing, importing)).containsOnly("SCOPE_MISSING");
        assertThat(get("/reports/mine.csv", reporting)).doesNotContain("SCOPE_MISSING");
        assertThat(get("/messages/x.eml", reporting, writing, importing)).containsOnly("SCOPE_MISSING");
        assertThat(get("/messages/x.eml", reading)).doesNotContain("SCOPE_MISSING");
    }

    @Test
    void knowNoOtherScopes() {
        assertRefused("MALFORMED", "{\"name\":\"a\",\"scopes\":[\"EVERYTHING\"]}");
        assertRefused("MALFORMED", "{\"name\":\"a\",\"scopes\":[\"read\"]}");
        assertRefused("MALFORMED", "{\"name\":\"a\",\"scopes\":\"READ\"}");
        assertRefused("MALFORMED", "{\"name\":\"a\",\"scopes\":[1]}");
        assertRefused("REQUIRED", "{\"name\":\"a\",\"scopes\":[]}");
    }

    private String ask(JsonObject token, String query) {
        String body = Json.createObjectBuilder().add("query", query).build().toString();
        return client.post("/graphql", "Authorization", "Bearer " + token.getString("token"), body)
                .body();
    }

    private List<String> get(String path, JsonObject... tokens) {
        return Stream.of(tokens)
                .map(token ->
                        SERVER.send(client.request(path).header("Authorization", "Bearer " + token.getString("token"))))
                .map(answer -> answer.body().contains("SCOPE_MISSING") && answer.statusCode() == 403
                        ? "SCOPE_MISSING"
                        : String.valueOf(answer.statusCode()))
                .toList();
    }

    @Test
    void aSessionsTokenIsABearerTokenToo() {
        String bearer = "Bearer " + cookie.substring("throughline_session=".length());

        assertThat(client.post("/tokens", "Authorization", bearer, "{\"name\":\"a\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aTokenCannotMakeAnother() {
        String bearer = "Bearer " + json(create("{\"name\":\"a\"}")).getString("token");

        HttpResponse<String> answer = client.post("/tokens", "Authorization", bearer, "{\"name\":\"b\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(code(answer)).isEqualTo("SESSION_NEEDED");
    }

    @Test
    void someoneElsesTokenIsNotThere() {
        String mine = json(create("{\"name\":\"a\"}")).getString("id");
        String admin = cookie(client.signIn(people.admin(), PASSWORD, people.slug()));
        People elsewhere = People.inAnInstitutionOfTheirOwn();
        String stranger = cookie(client.signIn(elsewhere.seeker(), PASSWORD, elsewhere.slug()));

        for (String other : List.of(admin, stranger)) {
            assertThat(client.delete("/tokens/" + mine, "Cookie", other).statusCode())
                    .isEqualTo(404);
        }
        assertThat(client.delete("/tokens/" + mine, "Cookie", cookie).statusCode())
                .isEqualTo(204);
        assertThat(client.delete("/tokens/" + mine, "Cookie", cookie).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoIdIsNotThereEither() {
        for (String path : List.of("/tokens", "/tokens/", "/tokens/1-1-1-1-1", "/tokens/x", "/tokens/%00")) {
            HttpResponse<String> answer = client.delete(path, "Cookie", cookie);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
        }
        assertThat(client.post("/tokens/x", "Cookie", cookie, "{\"name\":\"a\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsNobodyIsTurnedAway() {
        assertThat(code(client.post("/tokens", "Cookie", "throughline_session=nonsense", "{\"name\":\"a\"}")))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(code(client.post("/tokens", "Authorization", "Basic YTpi", "{\"name\":\"a\"}")))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(SERVER.post("/tokens", "application/json", "{\"name\":\"a\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aBearerTokenThatIsNobodysIsRefusedBeforeAnyEndpoint() {
        for (String path : List.of("/graphql", "/imports/anything", "/tokens", "/tokens/x")) {
            for (String bearer : List.of("Bearer", "Bearer nonsense", "Bearer a b", "BEARER tls_" + "A".repeat(64))) {
                HttpResponse<String> answer = client.post(path, "Authorization", bearer, "{}");
                assertThat(answer.statusCode()).as("%s with %s", path, bearer).isEqualTo(401);
                assertThat(code(answer)).isEqualTo("UNAUTHENTICATED");
            }
        }
    }

    @Test
    void aBearerTokenComesBeforeTheCookie() {
        HttpResponse<String> answer = SERVER.send(client.request("/tokens/" + UUID.randomUUID())
                .header("Cookie", cookie)
                .header("Authorization", "Bearer nonsense")
                .DELETE());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> create(String body) {
        return client.post("/tokens", "Cookie", cookie, body);
    }

    private void assertRefused(String code, String body) {
        HttpResponse<String> answer = create(body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(code(answer)).as(body).isEqualTo(code);
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }
}
