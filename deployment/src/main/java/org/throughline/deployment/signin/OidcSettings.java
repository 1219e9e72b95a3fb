package org.throughline.deployment.signin;

import com.nimbusds.oauth2.sdk.Scope;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.throughline.domain.account.Role;

/**
 * How people sign in at the institution's own identity provider.
 *
 * @param issuer as the provider calls itself
 * @param clientId this server's name there
 * @param clientSecret by which it proves that there
 * @param scopes what it asks for
 * @param audience which an access token must be for; empty when no access tokens are taken
 * @param rolesClaim where the provider says what somebody may do, such as {@code realm_access.roles}
 * @param roles what these are in our words
 * @param institutionClaim where the provider says to whom somebody belongs, by slug
 * @param institution to whom everybody belongs, where the provider does not say so
 * @param trustsAddresses whether addresses count as verified though the provider does not say so
 */
record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        Scope scopes,
        Optional<String> audience,
        String rolesClaim,
        Map<String, Role> roles,
        String institutionClaim,
        Optional<String> institution,
        boolean trustsAddresses) {
    OidcSettings {
        roles = Map.copyOf(roles);
    }

    /** As they are set; empty when there is no provider. */
    static Optional<OidcSettings> of(Config config) {
        return text(config, "issuer")
                .map(issuer -> new OidcSettings(
                        issuer,
                        text(config, "client-id").orElseThrow(),
                        text(config, "client-secret").orElseThrow(),
                        Scope.parse(text(config, "scopes").orElse("openid")),
                        text(config, "audience"),
                        text(config, "roles-claim").orElse("roles"),
                        roles(text(config, "roles").orElse("")),
                        text(config, "institution-claim").orElse("institution"),
                        text(config, "institution"),
                        text(config, "trust-addresses").map(Boolean::valueOf).orElse(false)));
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue("throughline.oidc." + name, String.class).filter(value -> !value.isBlank());
    }

    /** As in {@code student=SEEKER,career-service=ADVISOR}; several words may mean one role. */
    static Map<String, Role> roles(String text) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) {
                roles.put(sides[0].strip(), Role.valueOf(sides[1].strip().toUpperCase(Locale.ROOT)));
            }
        }
        return roles;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
