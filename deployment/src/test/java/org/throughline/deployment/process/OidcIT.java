package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.running.Server;
import org.throughline.deployment.signin.FakeIssuer;

/** The jar with an identity provider, by a browser and by programs. */
class OidcIT {
    private static final String VIEWER = "{\"query\":\"{ viewer { name roles } }\"}";

    @TempDir
    static Path folder;

    private static FakeIssuer issuer;
    private static ServerProcess process;
    private static Server server;

    @BeforeAll
    static void start() {
        issuer = new FakeIssuer();
        int port = ServerProcess.freePort();
        process = ServerProcess.start(
                        List.of(),
                        folder,
                        port,
                        "--http-host=127.0.0.1",
                        "--public-url=http://127.0.0.1:" + port + "/",
                        "--first-admin=it@northfield.example",
                        "--first-institution=Northfield",
                        "--oidc-issuer=" + issuer.issuer(),
                        "--oidc-client-id=" + FakeIssuer.CLIENT,
                        "--oidc-client-secret=" + FakeIssuer.SECRET,
                        "--oidc-audience=" + FakeIssuer.AUDIENCE)
                .awaitReady();
        server = process.server();
    }

    @AfterAll
    static void stop() {
        process.close();
        issuer.close();
    }

    @Test
    void saysThatThereIsAProvider() {
        assertThat(server.get("/oidc").body()).contains("\"isOn\":true", "/oidc/sign-in");
    }

    @Test
    void letsEachRoleInByTheBrowserWhichHoldsNothingButTheSession() {
        for (String role : List.of("seeker", "advisor", "admin")) {
            Browser browser = new Browser(server);
            HttpResponse<String> in =
                    signIn(browser, "/contacts?x=1", claims -> claims.claim("roles", List.of(role)), role);

            assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
            assertThat(in.headers().firstValue("Refresh")).hasValue("0; url=/contacts?x=1");
            assertThat(browser.cookies.keySet()).containsExactly("throughline_session");
            assertThat(in.headers().allValues("Set-Cookie").toString())
                    .contains("HttpOnly", "SameSite=Strict")
                    .doesNotContain("eyJ");
            JsonObject viewer = browser.viewer();
            assertThat(viewer.getJsonArray("roles")).hasToString("[\"" + role.toUpperCase() + "\"]");
            assertThat(viewer.isNull("seeker")).isEqualTo(!role.equals("seeker"));
        }
    }

    @Test
    void theFirstAdministratorMayComeInByTheProviderInsteadOfTheLink() {
        Browser browser = new Browser(server);
        signIn(
                browser,
                "/",
                claims -> claims.claim("roles", List.of("admin")).claim("email", "IT@northfield.example"),
                "boss");

        assertThat(browser.viewer().getString("name")).isEqualTo("it@northfield.example");
    }

    @Test
    void sendsTheBrowserThereWithEverythingThatBindsTheAnswer() {
        Browser browser = new Browser(server);
        URI there = browser.leave("/");
        Map<String, List<String>> asked = URLUtils.parseParameters(there.getRawQuery());

        assertThat(there.toString()).startsWith(issuer.issuer() + "/authorize?");
        assertThat(asked.get("response_type")).containsExactly("code");
        assertThat(asked.get("client_id")).containsExactly(FakeIssuer.CLIENT);
        assertThat(asked.get("redirect_uri")).containsExactly(server.address() + "oidc/callback");
        assertThat(asked.get("code_challenge_method")).containsExactly("S256");
        assertThat(asked.get("scope")).containsExactly("openid profile email");
        assertThat(asked.get("state").get(0)).hasSizeGreaterThan(40);
        assertThat(asked.get("nonce").get(0)).hasSizeGreaterThan(40);
        assertThat(asked.get("code_challenge").get(0)).hasSize(43);
    }

    @Test
    void goesOnOnlyOnThisServer() {
        for (String path : List.of("//evil.example", "https://evil.example", "/\\\\evil.example", "", "x", "/a\nb")) {
            Browser browser = new Browser(server);
            HttpResponse<String> in = signIn(browser, path, UnaryOperator.identity(), "sam");
            assertThat(in.headers().firstValue("Refresh")).as(path).hasValue("0; url=/");
        }
    }

    @Test
    void takesBackOnlyTheBrowserThatLeftAndOnce() {
        Browser victim = new Browser(server);
        Browser attacker = new Browser(server);
        URI back = issuer.authorize(attacker.leave("/"), issuer.claims("mallory"));

        assertThat(victim.get(back).statusCode()).as("another browser").isEqualTo(400);
        victim.leave("/");
        assertThat(victim.get(back).statusCode()).as("on a journey of its own").isEqualTo(400);
        assertThat(victim.cookies).doesNotContainKey("throughline_session");

        assertThat(attacker.get(back).statusCode()).isEqualTo(200);
        attacker.cookies.put("throughline_sign_in", state(back));
        assertThat(attacker.get(back).statusCode()).as("a second time").isEqualTo(400);
    }

    @Test
    void refusesAnIdTokenThatIsNotTheAnswer() {
        Instant now = Instant.now();
        assertNotIn(400, claims -> claims.issuer("https://evil.example"));
        assertNotIn(400, claims -> claims.expirationTime(Date.from(now.minusSeconds(60))));
        assertNotIn(400, claims -> claims.subject(null));
        assertNotIn(403, claims -> claims.claim("roles", List.of("janitor")));
        assertNotIn(403, claims -> claims.claim("institution", null));
        assertNotIn(403, claims -> claims.claim("institution", "atlantis"));
        assertNotIn(403, claims -> claims.claim("email_verified", false));
        Browser refused = new Browser(server);
        URI there = refused.leave("/");
        String state = state(URI.create("?" + there.getRawQuery()));
        HttpResponse<String> denied =
                refused.get(server.address().resolve("/oidc/callback?error=access_denied&state=" + state));
        assertThat(denied.statusCode()).isEqualTo(400);
        assertThat(denied.body()).contains("Start again").doesNotContain("access_denied");
    }

    @Test
    void startsASessionWithASecretThatNobodyPlanted() {
        Browser browser = new Browser(server);
        String planted = "tls_" + "A".repeat(64);
        browser.cookies.put("throughline_session", planted);

        signIn(browser, "/", UnaryOperator.identity(), "sam");

        assertThat(browser.cookies.get("throughline_session")).isNotEqualTo(planted);
    }

    @Test
    void signsOutHereAndSaysWhereToSignOutThere() {
        Browser browser = new Browser(server);
        signIn(browser, "/", UnaryOperator.identity(), "sam");
        String session = browser.cookies.get("throughline_session");

        HttpResponse<String> answer = server.send(
                browser.request(server.address().resolve("/session")).DELETE());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).getString("continueAt"))
                .startsWith(issuer.issuer() + "/end?")
                .contains("id_token_hint=eyJ", "client_id=" + FakeIssuer.CLIENT, "post_logout_redirect_uri=http");
        browser.cookies.put("throughline_session", session);
        assertThat(browser.ask().statusCode()).isEqualTo(401);
    }

    @Test
    void theProviderEndsASession() {
        Browser here = new Browser(server);
        signIn(here, "/", claims -> claims.claim("sid", "s1"), "sid-ney");
        Browser there = new Browser(server);
        signIn(there, "/", claims -> claims.claim("sid", "s2"), "sid-ney");

        assertThat(logout(issuer.claims("sid-ney").claim("sid", "s1")).statusCode())
                .as("no logout token")
                .isEqualTo(400);
        assertThat(logout(logoutClaims("sid-ney", "s1").audience("another-application"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(logout(logoutClaims("sid-ney", "s1").issuer("https://evil.example"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(logout(logoutClaims("sid-ney", "s1").claim("nonce", "n")).statusCode())
                .isEqualTo(400);
        assertThat(here.ask().statusCode()).isEqualTo(200);
        HttpResponse<String> answer = logout(logoutClaims("sid-ney", "s1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(here.ask().statusCode()).isEqualTo(401);
        assertThat(there.ask().statusCode()).isEqualTo(200);
        assertThat(logout(logoutClaims("sid-ney", null)).statusCode()).isEqualTo(200);
        assertThat(audited("sid-ney")).containsExactly("SIGN_OUT", "SIGN_OUT", "SIGN_IN", "SIGN_IN");
        assertThat(there.ask().statusCode()).isEqualTo(401);
    }

    @Test
    void letsProgramsInByAccessTokens() {
        for (String role : List.of("seeker", "advisor", "admin")) {
            String token = issuer.accessToken(issuer.claims("bot-" + role).claim("roles", List.of(role)));
            assertThat(bearer(token).body()).contains(role.toUpperCase()).doesNotContain("errors");
        }
    }

    @Test
    void turnsOtherTokensAway() {
        String token = issuer.accessToken(issuer.claims("sam"));
        assertBearerRefused(401, "UNAUTHENTICATED", token.substring(0, token.length() - 4) + "AAAA");
        assertBearerRefused(
                401, "UNAUTHENTICATED", issuer.accessToken(issuer.claims("sam").issuer("https://evil.example")));
        assertBearerRefused(
                401,
                "UNAUTHENTICATED",
                issuer.accessToken(issuer.claims("sam")
                        .expirationTime(Date.from(Instant.now().minusSeconds(60)))));
        assertBearerRefused(
                403, "NO_ROLE", issuer.accessToken(issuer.claims("sam").claim("roles", null)));
        assertBearerRefused(
                403, "NO_INSTITUTION", issuer.accessToken(issuer.claims("sam").claim("institution", null)));
        assertBearerRefused(
                403, "NO_INSTITUTION", issuer.accessToken(issuer.claims("sam").claim("institution", "atlantis")));
        assertBearerRefused(401, "UNAUTHENTICATED", "a.b.c");
    }

    @Test
    void letsNobodyInByAPasswordWhereThatIsSet() {
        int port = ServerProcess.freePort();
        try (ServerProcess strict = ServerProcess.start(
                        List.of(),
                        folder.resolve("strict"),
                        port,
                        "--http-host=127.0.0.1",
                        "--public-url=http://127.0.0.1:" + port,
                        "--first-admin=it@northfield.example",
                        "--first-institution=Northfield",
                        "--oidc-only",
                        "--oidc-issuer=" + issuer.issuer(),
                        "--oidc-client-id=" + FakeIssuer.CLIENT,
                        "--oidc-client-secret=" + FakeIssuer.SECRET)
                .awaitReady()) {
            Browser browser = new Browser(strict.server());
            JWTClaimsSet.Builder boss = issuer.claims("boss")
                    .claim("email", "it@northfield.example")
                    .claim("roles", List.of("admin"));
            browser.get(issuer.authorize(browser.leave("/"), boss));
            assertThat(browser.viewer().getString("name")).isEqualTo("it@northfield.example");

            assertThat(strict.server().get("/oidc").body()).contains("\"isOnlyWay\":true");
            assertThat(strict.server().get("/welcome/x").body()).contains("PASSWORDS_OFF");
            for (String path : List.of("/session", "/welcome/x", "/password", "/invitations")) {
                HttpResponse<String> answer = strict.server()
                        .send(browser.request(strict.server().address().resolve(path))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")));
                assertThat(answer.statusCode()).as(path).isEqualTo(403);
                assertThat(answer.body()).as(path).contains("PASSWORDS_OFF");
            }
            String token = issuer.accessToken(issuer.claims("sam"));
            HttpResponse<String> noAudience = strict.server()
                    .send(HttpRequest.newBuilder(strict.server().address().resolve("/graphql"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(VIEWER)));
            assertThat(noAudience.statusCode())
                    .as("no audience is set, so no access tokens are taken")
                    .isEqualTo(401);
        }
    }

    @Test
    void aTokenOfAProgramIsNoSession() {
        String token = issuer.accessToken(issuer.claims("bot").claim("roles", List.of("admin")));
        HttpResponse<String> answer =
                server.send(HttpRequest.newBuilder(server.address().resolve("/invitations"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"withoutPassword\":true}")));

        assertThat(answer.body()).contains("SESSION_NEEDED");
    }

    private static HttpResponse<String> signIn(
            Browser browser, String returnTo, UnaryOperator<JWTClaimsSet.Builder> claims, String subject) {
        return browser.get(issuer.authorize(browser.leave(returnTo), claims.apply(issuer.claims(subject))));
    }

    /** The kinds of what the audit log tells of somebody, the latest first. */
    private static List<String> audited(String subject) {
        String name = issuer.claims(subject).build().getClaims().get("name").toString();
        Browser admin = new Browser(server);
        signIn(admin, "/", claims -> claims.claim("roles", List.of("admin")), "auditor");
        String lines = admin.get(server.address().resolve("/audit.ndjson")).body();
        return lines.lines()
                .map(OidcIT::json)
                .filter(entry -> entry.getString("what").equals("provider")
                        && entry.getString("address").equals("127.0.0.1")
                        && entry.getString("name", "").equals(name))
                .map(entry -> entry.getString("kind"))
                .toList();
    }

    private static JWTClaimsSet.Builder logoutClaims(String subject, String session) {
        return issuer.claims(subject)
                .audience(FakeIssuer.CLIENT)
                .jwtID("j")
                .claim("sid", session)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private static HttpResponse<String> logout(JWTClaimsSet.Builder claims) {
        return server.post(
                "/oidc/back-channel-logout",
                "application/x-www-form-urlencoded",
                "logout_token=" + issuer.logoutToken(claims));
    }

    private static void assertNotIn(int status, UnaryOperator<JWTClaimsSet.Builder> claims) {
        Browser browser = new Browser(server);
        HttpResponse<String> answer = signIn(browser, "/", claims, "nobody");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(browser.cookies).doesNotContainKey("throughline_session");
    }

    private static void assertBearerRefused(int status, String code, String token) {
        HttpResponse<String> answer = bearer(token);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).getJsonObject("error").getString("code")).isEqualTo(code);
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
    }

    private static HttpResponse<String> bearer(String token) {
        return server.send(HttpRequest.newBuilder(server.address().resolve("/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(VIEWER)));
    }

    private static String state(URI back) {
        return URLUtils.parseParameters(back.getRawQuery()).get("state").get(0);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
