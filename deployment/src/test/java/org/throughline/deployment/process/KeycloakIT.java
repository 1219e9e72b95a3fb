package org.throughline.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.deployment.running.Server;

/** The jar and a real Keycloak: who is let in, and everybody who is not. Runs by {@code ./mvnw -Pkeycloak verify}. */
@Tag("keycloak")
class KeycloakIT {
    private static final Map<String, String> ROLES = Map.of("sam", "SEEKER", "eve", "ADVISOR", "ida", "ADMIN");

    @TempDir
    static Path folder;

    private static Keycloak keycloak;
    private static ServerProcess process;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        int port = ServerProcess.freePort();
        String address = "http://127.0.0.1:" + port;
        keycloak = Keycloak.start(address).awaitReady();
        process = ServerProcess.start(
                        List.of(),
                        folder,
                        port,
                        "--http-host=127.0.0.1",
                        "--public-url=" + address,
                        "--first-admin=it@northfield.example",
                        "--first-institution=Northfield",
                        "--oidc-issuer=" + keycloak.issuer(),
                        "--oidc-client-id=throughline",
                        "--oidc-client-secret=secret-of-the-server",
                        "--oidc-audience=throughline-api")
                .awaitReady();
        server = process.server();
    }

    @AfterAll
    static void stop() {
        if (process != null) {
            process.close();
        }
        keycloak.close();
    }

    @Test
    void letsEachRoleInByTheBrowser() {
        ROLES.forEach((user, role) -> {
            Browser browser = new Browser(server);
            HttpResponse<String> in = browser.get(keycloak.signIn(keycloak.browser(), browser.leave("/"), user));

            assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
            assertThat(browser.cookies.keySet()).containsExactly("throughline_session");
            assertThat(browser.viewer().getJsonArray("roles")).hasToString("[\"" + role + "\"]");
            assertThat(browser.viewer().isNull("seeker")).isEqualTo(!role.equals("SEEKER"));
        });
    }

    @Test
    void letsEachRoleInByAccessTokens() {
        ROLES.forEach((user, role) -> {
            HttpResponse<String> answer = bearer(accessToken("throughline", "scripts", user));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"" + role + "\"").doesNotContain("errors");
        });
    }

    @Test
    void refusesWhoHasNoRoleOrNoInstitution() {
        for (String user : List.of("rolf", "noa")) {
            Browser browser = new Browser(server);
            HttpResponse<String> answer = browser.get(keycloak.signIn(keycloak.browser(), browser.leave("/"), user));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(browser.cookies).isEmpty();
        }
        assertRefused(403, "NO_ROLE", accessToken("throughline", "scripts", "rolf"));
        assertRefused(403, "NO_INSTITUTION", accessToken("throughline", "scripts", "noa"));
    }

    @Test
    void refusesATokenThatNobodySigned() throws Exception {
        SignedJWT token = SignedJWT.parse(accessToken("throughline", "scripts", "sam"));

        assertRefused(new PlainJWT(token.getJWTClaimsSet()).serialize());
        String none = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.getParsedParts()[1] + ".";
        assertRefused(none);
        assertRefused(none + token.getParsedParts()[2]);
    }

    @Test
    void refusesATokenThatWasTamperedWith() throws Exception {
        SignedJWT token = SignedJWT.parse(accessToken("throughline", "scripts", "sam"));
        JWTClaimsSet promoted = new JWTClaimsSet.Builder(token.getJWTClaimsSet())
                .claim("roles", List.of("admin"))
                .build();

        assertRefused(
                token.getParsedParts()[0] + "." + promoted.toPayload().toBase64URL() + "." + token.getParsedParts()[2]);
    }

    @Test
    void refusesATokenOfAnotherKey() throws Exception {
        SignedJWT token = SignedJWT.parse(accessToken("throughline", "scripts", "sam"));
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(token.getHeader().getAlgorithm())
                        .keyID(token.getHeader().getKeyID())
                        .type(token.getHeader().getType())
                        .build(),
                token.getJWTClaimsSet());
        forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));

        assertRefused(forged.serialize());
    }

    @Test
    void refusesATokenForAnotherAudienceOrOfAnotherIssuer() {
        assertRefused(accessToken("throughline", "another-application", "sam"));
        assertRefused(accessToken("elsewhere", "scripts", "sam"));
    }

    @Test
    void refusesATokenThatHasExpired() throws Exception {
        String token = accessToken("throughline", "short-lived", "sam");
        Instant expires =
                SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();
        assertThat(bearer(token).statusCode())
                .as("within what clocks may differ")
                .isEqualTo(200);

        Thread.sleep(Duration.between(Instant.now(), expires.plusSeconds(32)).toMillis());

        assertRefused(token);
    }

    @Test
    void refusesAnIdTokenAndARefreshTokenInPlaceOfAnAccessToken() throws Exception {
        var tokens = keycloak.tokens("throughline", "scripts", "sam");
        String idToken = tokens.getString("id_token");
        assertThat(SignedJWT.parse(idToken).getJWTClaimsSet().getAudience())
                .as("otherwise the audience would be enough to refuse it")
                .contains("throughline-api");

        assertRefused(idToken);
        assertRefused(tokens.getString("refresh_token"));
    }

    @Test
    void endsSessionsWhenSomebodySignsOutThere() throws Exception {
        Browser there = keycloak.browser();
        Browser one = new Browser(server);
        one.get(keycloak.signIn(there, one.leave("/"), "eve"));
        Browser two = new Browser(server);
        two.get(keycloak.signIn(there, two.leave("/"), "eve"));
        Browser otherDevice = new Browser(server);
        otherDevice.get(keycloak.signIn(keycloak.browser(), otherDevice.leave("/"), "eve"));
        assertThat(two.ask().statusCode()).isEqualTo(200);

        HttpResponse<String> out =
                server.send(one.request(server.address().resolve("/session")).DELETE());
        String continueAt =
                Json.createReader(new StringReader(out.body())).readObject().getString("continueAt");
        assertThat(one.ask().statusCode()).isEqualTo(401);
        assertThat(two.ask().statusCode()).isEqualTo(200);
        HttpResponse<String> back = there.get(URI.create(continueAt));

        assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
        assertThat(Keycloak.location(back)).isEqualTo(server.address());
        for (int i = 0; i < 50 && two.ask().statusCode() != 401; i++) {
            Thread.sleep(100);
        }
        assertThat(two.ask().statusCode()).isEqualTo(401);
        assertThat(otherDevice.ask().statusCode()).as("another session there").isEqualTo(200);
    }

    @Test
    void takesTokensOfANewKeyAtOnce() throws Exception {
        String before = accessToken("throughline", "scripts", "sam");
        assertThat(bearer(before).statusCode()).isEqualTo(200);

        keycloak.rotateKeys();
        String after = accessToken("throughline", "scripts", "sam");

        assertThat(SignedJWT.parse(after).getHeader().getKeyID())
                .isNotEqualTo(SignedJWT.parse(before).getHeader().getKeyID());
        assertThat(bearer(after).statusCode()).isEqualTo(200);
        assertThat(bearer(before).statusCode())
                .as("the old key is still the provider's")
                .isEqualTo(200);
    }

    private static String accessToken(String realm, String client, String user) {
        return keycloak.tokens(realm, client, user).getString("access_token");
    }

    private static void assertRefused(String token) {
        assertRefused(401, "UNAUTHENTICATED", token);
    }

    private static void assertRefused(int status, String code, String token) {
        HttpResponse<String> answer = bearer(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.createReader(new StringReader(answer.body()))
                        .readObject()
                        .getJsonObject("error")
                        .getString("code"))
                .isEqualTo(code);
    }

    private static HttpResponse<String> bearer(String token) {
        return server.send(HttpRequest.newBuilder(server.address().resolve("/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{ viewer { name roles } }\"}")));
    }
}
