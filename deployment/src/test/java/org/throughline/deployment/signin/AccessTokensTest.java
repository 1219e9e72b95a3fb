package org.throughline.deployment.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.Scope;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.deployment.signin.TokenRefused.Kind;
import org.throughline.domain.account.ExternalPerson;
import org.throughline.domain.account.Role;

class AccessTokensTest {
    private final FakeIssuer issuer = new FakeIssuer();
    private final AccessTokens tokens = tokens("roles", Optional.empty());

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void tellWhoSomebodyIs() throws TokenRefused {
        ExternalPerson person = tokens.person(issuer.accessToken(issuer.claims("sam")));

        assertThat(person)
                .isEqualTo(new ExternalPerson(
                        issuer.issuer(),
                        "sam",
                        "northfield",
                        Set.of(Role.SEEKER),
                        Optional.of("sam@northfield.example"),
                        Optional.of("sam")));
    }

    @Test
    void knowTheRolesThatMeanSomethingHere() throws TokenRefused {
        assertThat(roles(List.of("advisor", "offline_access", "it")))
                .containsExactlyInAnyOrder(Role.ADVISOR, Role.ADMIN);
        assertThat(roles("seeker")).containsExactly(Role.SEEKER);
        AccessTokens deep = tokens("realm_access.roles", Optional.empty());
        JWTClaimsSet.Builder claims =
                issuer.claims("sam").claim("roles", null).claim("realm_access", Map.of("roles", List.of("seeker")));
        assertThat(deep.person(issuer.accessToken(claims)).roles()).containsExactly(Role.SEEKER);
    }

    @Test
    void takeAnAddressOnlyWhenTheProviderVouchesForIt() throws TokenRefused {
        for (Object verified : new Object[] {false, "true", null}) {
            JWTClaimsSet.Builder claims = issuer.claims("sam").claim("email_verified", verified);
            assertThat(tokens.person(issuer.accessToken(claims)).verifiedEmail())
                    .isEmpty();
        }
    }

    @Test
    void letOneInstitutionBeEverybodysWhereItIsSet() throws TokenRefused {
        AccessTokens fixed = tokens("roles", Optional.of("westlake"));

        JWTClaimsSet.Builder claims = issuer.claims("sam").claim("institution", "northfield");
        assertThat(fixed.person(issuer.accessToken(claims)).institution()).isEqualTo("westlake");
    }

    @Test
    void refuseATokenThatNobodySigned() {
        JWTClaimsSet claims = issuer.claims("sam").audience(FakeIssuer.AUDIENCE).build();

        assertInvalid(new PlainJWT(claims).serialize());
        String signed = issuer.accessToken(issuer.claims("sam"));
        assertInvalid(signed.substring(0, signed.lastIndexOf('.') + 1));
        String header = Base64URL.encode("{\"alg\":\"none\"}").toString();
        assertInvalid(header + signed.substring(signed.indexOf('.')));
    }

    @Test
    void refuseATokenThatWasTamperedWith() {
        String token = issuer.accessToken(issuer.claims("sam"));
        String other = issuer.accessToken(issuer.claims("sam").claim("roles", List.of("admin")));
        String[] parts = token.split("\\.");

        assertInvalid(parts[0] + "." + other.split("\\.")[1] + "." + parts[2]);
        for (int part = 0; part < 3; part++) {
            String[] changed = parts.clone();
            char first = changed[part].charAt(5);
            changed[part] = changed[part].substring(0, 5) + (first == 'A' ? 'B' : 'A') + changed[part].substring(6);
            assertInvalid(String.join(".", changed));
        }
    }

    @Test
    void refuseATokenOfAnotherKey() throws Exception {
        RSAKey stolenName = new RSAKey.Builder(FakeIssuer.newKey())
                .keyID(issuer.key().getKeyID())
                .build();
        JWTClaimsSet claims = issuer.claims("sam").audience(FakeIssuer.AUDIENCE).build();

        assertInvalid(FakeIssuer.signed(claims, "at+jwt", stolenName));
        assertInvalid(FakeIssuer.signed(claims, "at+jwt", FakeIssuer.newKey()));
        // The public key, which everybody has, used as if it were a secret that both sides share.
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(issuer.key().getKeyID())
                        .build(),
                claims);
        confused.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));
        assertInvalid(confused.serialize());
        // A key that the token brings along.
        SignedJWT selfMade = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .jwk(stolenName.toPublicJWK())
                        .build(),
                claims);
        selfMade.sign(new RSASSASigner(stolenName));
        assertInvalid(selfMade.serialize());
    }

    @Test
    void refuseATokenForOrBySomebodyElse() {
        assertInvalid(signed(issuer.claims("sam").audience("another-application"), "at+jwt"));
        assertInvalid(signed(issuer.claims("sam"), "at+jwt"));
        assertInvalid(issuer.accessToken(issuer.claims("sam").issuer("https://evil.example")));
        assertInvalid(issuer.accessToken(issuer.claims("sam").issuer(issuer.issuer() + "/")));
        assertInvalid(issuer.accessToken(issuer.claims("sam").issuer(null)));
        assertInvalid(issuer.accessToken(issuer.claims("sam").subject(null)));
        assertInvalid(issuer.accessToken(issuer.claims("sam").subject(" ")));
    }

    @Test
    void refuseATokenOfAnotherTime() throws TokenRefused {
        Instant now = Instant.now();
        assertInvalid(issuer.accessToken(issuer.claims("sam").expirationTime(Date.from(now.minusSeconds(31)))));
        assertInvalid(issuer.accessToken(issuer.claims("sam").expirationTime(null)));
        assertInvalid(issuer.accessToken(issuer.claims("sam").issueTime(null)));
        assertInvalid(issuer.accessToken(issuer.claims("sam").notBeforeTime(Date.from(now.plusSeconds(90)))));
        String clocksDiffer = issuer.accessToken(issuer.claims("sam").expirationTime(Date.from(now.minusSeconds(10))));
        assertThat(tokens.person(clocksDiffer).subject()).isEqualTo("sam");
    }

    @Test
    void refuseATokenThatIsNoAccessToken() throws TokenRefused {
        JWTClaimsSet.Builder claims = issuer.claims("sam").audience(FakeIssuer.AUDIENCE);
        assertInvalid(signed(claims.claim("nonce", "n"), "JWT"));
        assertInvalid(signed(claims.claim("nonce", null).claim("at_hash", "h"), "JWT"));
        claims.claim("at_hash", null);
        for (String kind : List.of("ID", "Refresh", "Offline", "Logout")) {
            assertInvalid(signed(claims.claim("typ", kind), "JWT"));
        }
        assertInvalid(signed(claims.claim("typ", null), "logout+jwt"));
        assertThat(tokens.person(signed(claims, "JWT")).subject()).isEqualTo("sam");
        assertThat(tokens.person(signed(claims.claim("typ", "Bearer"), "JWT")).subject())
                .isEqualTo("sam");
    }

    @Test
    void refuseWhoHasNoRoleOrNoInstitution() {
        for (Object none :
                new Object[] {null, List.of(), List.of("offline_access"), "SEEKER", 1, Map.of("seeker", 1)}) {
            assertRefused(Kind.NO_ROLE, issuer.accessToken(issuer.claims("sam").claim("roles", none)));
        }
        for (Object none : new Object[] {null, "", List.of(), List.of("northfield", "westlake"), 1}) {
            assertRefused(
                    Kind.NO_INSTITUTION, issuer.accessToken(issuer.claims("sam").claim("institution", none)));
        }
    }

    @Test
    void refuseWhatIsNoToken() {
        for (String text : List.of("..", "a.b.c", "eyJ.eyJ.eyJ", "\u0000.\u0000.\u0000", "e30.e30.", "W10.W10.W10")) {
            assertInvalid(text);
        }
    }

    @Test
    void askForTheKeysOnceAndAgainWhenTheyAreNewButNotForEveryStrangersToken() throws TokenRefused {
        for (int i = 0; i < 5; i++) {
            tokens.person(issuer.accessToken(issuer.claims("sam")));
        }
        assertThat(issuer.takenKeyRequests()).isEqualTo(1);

        issuer.rotateKeys();
        assertThat(tokens.person(issuer.accessToken(issuer.claims("sam"))).subject())
                .isEqualTo("sam");
        assertThat(issuer.takenKeyRequests()).isEqualTo(1);

        for (int i = 0; i < 20; i++) {
            String strange = FakeIssuer.signed(
                    issuer.claims("sam").audience(FakeIssuer.AUDIENCE).build(), "at+jwt", FakeIssuer.newKey());
            assertThatExceptionOfType(Exception.class).isThrownBy(() -> tokens.person(strange));
        }
        assertThat(issuer.takenKeyRequests()).isLessThanOrEqualTo(1);
    }

    @Test
    void goOnWhileTheProviderIsAway() throws TokenRefused {
        String token = issuer.accessToken(issuer.claims("sam"));
        issuer.setAway(true);
        assertThatExceptionOfType(Provider.Away.class)
                .isThrownBy(() -> tokens("roles", Optional.empty()).person(token));
        issuer.setAway(false);
        tokens.person(token);
        issuer.setAway(true);

        assertThat(tokens.person(token).subject()).isEqualTo("sam");
    }

    private Set<Role> roles(Object claim) throws TokenRefused {
        return tokens.person(issuer.accessToken(issuer.claims("sam").claim("roles", claim)))
                .roles();
    }

    private String signed(JWTClaimsSet.Builder claims, String type) {
        return FakeIssuer.signed(claims.build(), type, issuer.key());
    }

    private void assertInvalid(String token) {
        assertRefused(Kind.INVALID, token);
    }

    private void assertRefused(Kind kind, String token) {
        assertThatExceptionOfType(TokenRefused.class)
                .as(token)
                .isThrownBy(() -> tokens.person(token))
                .extracting(TokenRefused::kind)
                .isEqualTo(kind);
    }

    private AccessTokens tokens(String rolesClaim, Optional<String> institution) {
        OidcSettings settings = new OidcSettings(
                issuer.issuer(),
                FakeIssuer.CLIENT,
                FakeIssuer.SECRET,
                new Scope("openid"),
                Optional.of(FakeIssuer.AUDIENCE),
                rolesClaim,
                OidcSettings.roles("seeker=SEEKER, advisor = ADVISOR ,admin=ADMIN,it=ADMIN"),
                "institution",
                institution,
                false);
        return new AccessTokens(settings, new Provider(settings.issuer()), FakeIssuer.AUDIENCE);
    }
}
