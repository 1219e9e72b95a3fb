package org.throughline.deployment.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.text.ParseException;
import java.util.Optional;

/** Checks what the provider sends when somebody signed out there (OpenID Connect Back-Channel Logout 1.0). */
final class LogoutTokens {
    private final OidcSettings settings;
    private final Provider provider;

    LogoutTokens(OidcSettings settings, Provider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    /** Whose sessions are over; one of the two is there. */
    record Logout(Optional<String> subject, Optional<String> session) {}

    /** @throws Provider.Away if its keys cannot be had */
    Logout read(String token) throws TokenRefused {
        try {
            LogoutTokenValidator validator = new LogoutTokenValidator(
                    provider.issuer(), new ClientID(settings.clientId()), false, provider.keySelector(), null);
            validator.setMaxClockSkew(Provider.SKEW_SECONDS);
            LogoutTokenClaimsSet claims = validator.validate(JWTParser.parse(token));
            return new Logout(
                    Optional.ofNullable(claims.getSubject()).map(Identifier::getValue),
                    Optional.ofNullable(claims.getSessionID()).map(Identifier::getValue));
        } catch (KeySourceException away) {
            throw new Provider.Away(away);
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            throw TokenRefused.invalid(refused.getMessage());
        }
    }
}
