package org.throughline.deployment.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.throughline.domain.account.ExternalAccounts.ProviderSession;
import org.throughline.domain.account.ExternalPerson;
import org.throughline.domain.account.SignInJourneys.Journey;

/**
 * The authorisation code flow with PKCE, on the server's side: state binds the answer to the browser that left, the nonce
 * the ID token to this journey, the code verifier the code to this server.
 */
final class AuthorizationCode {
    private final OidcSettings settings;
    private final Provider provider;
    private final URI callback;

    AuthorizationCode(OidcSettings settings, Provider provider, URI callback) {
        this.settings = settings;
        this.provider = provider;
        this.callback = callback;
    }

    /** Somebody for whom the provider vouches, and their session there. */
    record Vouched(ExternalPerson person, ProviderSession session) {}

    /** A journey with secrets of its own. */
    static Journey journey(String returnTo) {
        return new Journey(new Nonce().getValue(), new CodeVerifier().getValue(), returnTo);
    }

    /**
     * Where the browser is sent.
     *
     * @throws Provider.Away if the provider never said where that is
     */
    URI authorization(String state, Journey journey) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, settings.scopes(), new ClientID(settings.clientId()), callback)
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(journey.nonce()))
                .codeChallenge(new CodeVerifier(journey.codeVerifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Whom the provider vouches for, now that the browser is back.
     *
     * @throws Provider.Away if the provider does not answer
     */
    Vouched vouched(HttpServletRequest request, Journey journey) throws TokenRefused {
        String code = request.getParameter("code");
        String issuer = request.getParameter("iss");
        if (issuer != null && !issuer.equals(settings.issuer())) {
            throw TokenRefused.invalid("the answer is another provider's");
        }
        if (code == null || code.isBlank()) {
            throw TokenRefused.invalid("the provider says "
                    + Optional.ofNullable(request.getParameter("error")).orElse("nothing"));
        }
        JWT idToken = idToken(code, journey);
        IDTokenClaimsSet claims = verified(idToken, journey);
        ExternalPerson person = new Claims(settings, claims.toJSONObject()).person();
        Optional<String> session = Optional.ofNullable(claims.getSessionID()).map(Identifier::getValue);
        return new Vouched(
                person, new ProviderSession(settings.issuer(), person.subject(), session, idToken.serialize()));
    }

    private JWT idToken(String code, Journey journey) throws TokenRefused {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new com.nimbusds.oauth2.sdk.AuthorizationCode(code),
                callback,
                new CodeVerifier(journey.codeVerifier()));
        ClientSecretBasic proof =
                new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(settings.clientSecret()));
        HTTPRequest http = new TokenRequest.Builder(provider.metadata().getTokenEndpointURI(), proof, grant)
                .build()
                .toHTTPRequest();
        http.setConnectTimeout(Provider.TIMEOUT_MILLIS);
        http.setReadTimeout(Provider.TIMEOUT_MILLIS);
        http.setFollowRedirects(false);
        provider.enter();
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
            if (!answer.indicatesSuccess()) {
                throw TokenRefused.invalid("the provider does not take the code: "
                        + answer.toErrorResponse().getErrorObject().getCode());
            }
            JWT token = ((OIDCTokenResponse) answer.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            if (token == null) {
                throw TokenRefused.invalid("the provider gives no ID token");
            }
            return token;
        } catch (IOException | ParseException failure) {
            throw new Provider.Away(failure);
        } finally {
            provider.leave();
        }
    }

    private IDTokenClaimsSet verified(JWT idToken, Journey journey) throws TokenRefused {
        IDTokenValidator validator = new IDTokenValidator(
                provider.issuer(), new ClientID(settings.clientId()), provider.keySelector(), null);
        validator.setMaxClockSkew(Provider.SKEW_SECONDS);
        try {
            return validator.validate(idToken, new Nonce(journey.nonce()));
        } catch (KeySourceException away) {
            throw new Provider.Away(away);
        } catch (BadJOSEException | JOSEException refused) {
            throw TokenRefused.invalid(refused.getMessage());
        }
    }

    /** Where a browser signs out of the provider too, and comes back from; empty when the provider has no such page. */
    static Optional<URI> signOut(OidcSettings settings, Provider provider, ProviderSession session, URI back) {
        try {
            URI endpoint = provider.metadata().getEndSessionEndpointURI();
            if (endpoint == null || !settings.issuer().equals(session.issuer())) {
                return Optional.empty();
            }
            JWT idToken = com.nimbusds.jwt.JWTParser.parse(session.idToken());
            return Optional.of(
                    new LogoutRequest(endpoint, idToken, null, new ClientID(settings.clientId()), back, null, null)
                            .toURI());
        } catch (Provider.Away | java.text.ParseException unknown) {
            return Optional.empty();
        }
    }
}
