package org.throughline.persistence.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.ExternalAccounts.ProviderSession;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.SignIn.NewSession;
import org.throughline.domain.account.Tenant;
import org.throughline.persistence.account.Token.Kind;
import org.throughline.persistence.audit.NotedSql;

/** Starts sessions; each has a secret of its own that nobody chose. */
final class Sessions {
    private final DataSource dataSource;
    private final Clock clock;
    private final SessionLimits limits;
    private final SecureRandom random = new SecureRandom();

    Sessions(DataSource dataSource, Clock clock, SessionLimits limits) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.limits = limits;
    }

    SessionLimits limits() {
        return limits;
    }

    /** @param way how somebody signed in, as the audit log has it */
    NewSession start(UUID institution, UUID account, String way) {
        return start(institution, account, way, Optional.empty());
    }

    /** A session that began at an identity provider keeps what is needed to end there too. */
    NewSession start(UUID institution, UUID account, String way, Optional<ProviderSession> origin) {
        Token token = Token.random(Kind.SESSION, institution, random);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(limits.limit());
        Map<String, Object> parameters = NotedSql.parameters(Map.of(), now);
        parameters.put("way", way);
        parameters.put("institution", institution);
        parameters.put("secret", token.secretHash());
        parameters.put("account", account);
        parameters.put("idleSince", now.minus(limits.idle()));
        parameters.put("expiresAt", expiresAt);
        origin.ifPresent(provider -> {
            parameters.put("issuer", provider.issuer());
            parameters.put("subject", provider.subject());
            parameters.put("providerSession", provider.session().orElse(null));
            parameters.put("idToken", provider.idToken());
        });
        Tenant.run(institution, () -> SignInSql.START_SESSION.update(dataSource, parameters));
        return new NewSession(token.text(), expiresAt);
    }
}
