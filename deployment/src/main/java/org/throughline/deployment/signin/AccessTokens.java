package org.throughline.deployment.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Set;
import org.throughline.domain.account.ExternalPerson;

/**
 * Checks access tokens (JWT) by the provider's keys, without asking it: signature, issuer, audience, time, and that it is an
 * access token at all. An ID token says who somebody is to the one who asked; sent here, it was given away. It is told apart
 * by its audience, by its kind where it says one (the header of RFC 9068, Keycloak's claim {@code typ}), and by what only ID
 * tokens hold.
 */
final class AccessTokens {
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final JOSEObjectType ACCESS_TOKEN_IN_FULL = new JOSEObjectType("application/at+jwt");
    private static final Set<String> ONLY_IN_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash", "s_hash");
    private static final String KIND = "typ";
    private static final String BEARER = "Bearer";

    private final OidcSettings settings;
    private final Provider provider;
    private final String audience;

    AccessTokens(OidcSettings settings, Provider provider, String audience) {
        this.settings = settings;
        this.provider = provider;
        this.audience = audience;
    }

    /** Whether a bearer token has the form of these: three parts. Our own never have. */
    static boolean looksLikeOne(String token) {
        return token.chars().filter(character -> character == '.').count() == 2;
    }

    /**
     * For whom the provider vouches by it.
     *
     * @throws Provider.Away if its keys cannot be had
     */
    ExternalPerson person(String token) throws TokenRefused {
        try {
            JWT jwt = JWTParser.parse(token);
            JWTClaimsSet claims = processor().process(jwt, null);
            checkKind(jwt, claims);
            return new Claims(settings, claims.getClaims()).person();
        } catch (KeySourceException away) {
            throw new Provider.Away(away);
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            throw TokenRefused.invalid(refused.getMessage());
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor() {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(provider.keySelector());
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(null, JOSEObjectType.JWT, ACCESS_TOKEN, ACCESS_TOKEN_IN_FULL));
        DefaultJWTClaimsVerifier<SecurityContext> verifier = new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(settings.issuer()).build(), Set.of("sub", "exp", "iat"));
        verifier.setMaxClockSkew(Provider.SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(verifier);
        return processor;
    }

    private static void checkKind(JWT jwt, JWTClaimsSet claims) throws TokenRefused {
        Object kind = claims.getClaim(KIND);
        if (kind != null && !BEARER.equals(kind)) {
            throw TokenRefused.invalid("it is a token of another kind: " + kind);
        }
        JOSEObjectType type = jwt.getHeader().getType();
        boolean isMarked = kind != null || ACCESS_TOKEN.equals(type) || ACCESS_TOKEN_IN_FULL.equals(type);
        if (!isMarked && ONLY_IN_ID_TOKENS.stream().anyMatch(claims.getClaims()::containsKey)) {
            throw TokenRefused.invalid("it is an ID token");
        }
    }
}
