package org.throughline.deployment.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider with real keys, which vouches for whatever a test says. */
public final class FakeIssuer implements AutoCloseable {
    public static final String CLIENT = "throughline";
    public static final String SECRET = "secret of the server";
    public static final String AUDIENCE = "throughline-api";

    private final HttpServer http;
    private final AtomicInteger keyRequests = new AtomicInteger();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private volatile RSAKey key = newKey();
    private volatile boolean away;

    private record Code(String challenge, String redirect, JWTClaimsSet idToken) {}

    public FakeIssuer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        http.createContext("/.well-known/openid-configuration", exchange -> send(exchange, 200, description()));
        http.createContext("/keys", exchange -> {
            keyRequests.incrementAndGet();
            send(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
        });
        http.createContext("/token", this::token);
        http.start();
    }

    /** As it calls itself. */
    public String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** From now on it signs with another key. */
    public void rotateKeys() {
        key = newKey();
    }

    /** Whether it answers. */
    public void setAway(boolean isAway) {
        away = isAway;
    }

    /** How often its keys were asked for since this was asked last. */
    public int takenKeyRequests() {
        return keyRequests.getAndSet(0);
    }

    RSAKey key() {
        return key;
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What every token of somebody's says, valid for five minutes. */
    public JWTClaimsSet.Builder claims(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("institution", "northfield")
                .claim("roles", List.of("seeker"))
                .claim("email", subject + "@northfield.example")
                .claim("email_verified", true)
                .claim("name", subject);
    }

    /** An access token as this provider gives them. */
    public String accessToken(JWTClaimsSet.Builder claims) {
        return signed(claims.audience(AUDIENCE).build(), "at+jwt", key);
    }

    /** What it sends when somebody signed out there. */
    public String logoutToken(JWTClaimsSet.Builder claims) {
        return signed(claims.build(), "logout+jwt", key);
    }

    static String signed(JWTClaimsSet claims, String type, RSAKey key) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(new JOSEObjectType(type))
                    .build();
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * What the browser does here: it comes from the server, somebody signs in, and it goes back.
     *
     * @param there where the server sent it
     * @param idToken what the ID token says, but for audience and nonce
     * @return where it goes then
     */
    public URI authorize(URI there, JWTClaimsSet.Builder idToken) {
        Map<String, List<String>> asked = URLUtils.parseParameters(there.getRawQuery());
        String code = UUID.randomUUID().toString();
        String redirect = one(asked, "redirect_uri");
        idToken.audience(one(asked, "client_id")).claim("nonce", one(asked, "nonce"));
        codes.put(code, new Code(one(asked, "code_challenge"), redirect, idToken.build()));
        return URI.create(redirect + "?code=" + code + "&state=" + one(asked, "state"));
    }

    static String one(Map<String, List<String>> parameters, String name) {
        return parameters.get(name).get(0);
    }

    /** A code is good once, for the client that proves itself and knows the verifier. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String proof = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
        Code code = codes.remove(one(asked, "code"));
        boolean isGood = code != null
                && proof.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && code.redirect().equals(one(asked, "redirect_uri"))
                && code.challenge()
                        .equals(CodeChallenge.compute(
                                        CodeChallengeMethod.S256, new CodeVerifier(one(asked, "code_verifier")))
                                .getValue());
        send(
                exchange,
                isGood ? 200 : 400,
                isGood
                        ? Json.createObjectBuilder()
                                .add("access_token", "opaque")
                                .add("token_type", "Bearer")
                                .add("id_token", signed(code.idToken(), "JWT", key))
                                .build()
                                .toString()
                        : "{\"error\":\"invalid_grant\"}");
    }

    private String description() {
        return Json.createObjectBuilder()
                .add("issuer", issuer())
                .add("authorization_endpoint", issuer() + "/authorize")
                .add("token_endpoint", issuer() + "/token")
                .add("end_session_endpoint", issuer() + "/end")
                .add("jwks_uri", issuer() + "/keys")
                .add("response_types_supported", Json.createArrayBuilder().add("code"))
                .add("subject_types_supported", Json.createArrayBuilder().add("public"))
                .add(
                        "id_token_signing_alg_values_supported",
                        Json.createArrayBuilder().add("RS256"))
                .build()
                .toString();
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
