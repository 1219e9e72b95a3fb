package org.throughline.deployment.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.throughline.domain.account.ExternalPolicy;
import org.throughline.domain.account.SessionLimits;

/** What is set about signing in. */
@ApplicationScoped
public class SignInSettings {
    /** How long a session lasts. */
    @Produces
    static SessionLimits limits(Config config) {
        return new SessionLimits(
                Duration.ofMinutes(config.getValue("throughline.session.idle-minutes", Integer.class)),
                Duration.ofHours(config.getValue("throughline.session.limit-hours", Integer.class)));
    }

    /** Whom the server lets in for whom a provider vouches. */
    @Produces
    static ExternalPolicy policy(Config config) {
        boolean invitedOnly = config.getOptionalValue("throughline.oidc.invited-only", Boolean.class)
                .orElse(false);
        return new ExternalPolicy(!invitedOnly);
    }
}
