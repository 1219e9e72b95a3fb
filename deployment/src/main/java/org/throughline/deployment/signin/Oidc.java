package org.throughline.deployment.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.throughline.domain.account.ExternalAccounts;
import org.throughline.domain.account.ExternalAccounts.Visit;
import org.throughline.domain.account.ExternalPerson;
import org.throughline.domain.account.Viewer;

/** The identity provider as it is set, if there is one, and the access tokens that it gives. */
@ApplicationScoped
public class Oidc {
    private static final Logger LOG = Logger.getLogger(Oidc.class);

    private ExternalAccounts accounts;
    private Optional<OidcSettings> settings;
    private Optional<Provider> provider;
    private Optional<AccessTokens> accessTokens;

    /** For CDI. */
    protected Oidc() {}

    @Inject
    Oidc(Config config, ExternalAccounts accounts) {
        this.accounts = accounts;
        this.settings = OidcSettings.of(config);
        this.provider = settings.map(set -> new Provider(set.issuer()));
        this.accessTokens = settings.flatMap(
                set -> set.audience().map(audience -> new AccessTokens(set, provider.orElseThrow(), audience)));
    }

    Optional<OidcSettings> settings() {
        return settings;
    }

    /** There is one wherever there are settings. */
    Provider provider() {
        return provider.orElseThrow();
    }

    /** Whether a bearer token is to be taken for one of the provider's. */
    boolean isAccessToken(String bearer) {
        return accessTokens.isPresent() && AccessTokens.looksLikeOne(bearer);
    }

    /** On whose behalf a request with an access token runs. */
    Viewer viewer(String accessToken) throws RequestRefused {
        try {
            ExternalPerson person = accessTokens.orElseThrow().person(accessToken);
            Visit visit = accounts.visit(person);
            if (visit instanceof Visit.Refused refused) {
                throw notLetIn(refused.fault().name());
            }
            return ((Visit.Welcome) visit).viewer();
        } catch (TokenRefused refused) {
            LOG.debugf("An access token is refused: %s", refused.getMessage());
            throw refused.kind() == TokenRefused.Kind.INVALID
                    ? new RequestRefused(
                            HttpServletResponse.SC_UNAUTHORIZED,
                            "UNAUTHENTICATED",
                            "This token is not valid, or not any longer.")
                    : notLetIn(refused.kind().name());
        } catch (Provider.Away away) {
            LOG.warn("The keys of the identity provider cannot be had", away);
            throw new RequestRefused(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "PROVIDER_AWAY",
                    "The identity provider does not answer. Try again soon.");
        }
    }

    private static RequestRefused notLetIn(String code) {
        return new RequestRefused(
                HttpServletResponse.SC_FORBIDDEN, code, Page.in(Locale.ENGLISH).word(code));
    }
}
