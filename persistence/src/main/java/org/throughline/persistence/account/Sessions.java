package org.throughline.persistence.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.SessionLimits;
import org.throughline.domain.account.SignIn.NewSession;
import org.throughline.persistence.account.Token.Kind;

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

    NewSession start(UUID institution, UUID account) {
        Token token = Token.random(Kind.SESSION, institution, random);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(limits.limit());
        SignInSql.START_SESSION.update(
                dataSource,
                Map.of(
                        "institution", institution,
                        "secret", token.secretHash(),
                        "account", account,
                        "now", now,
                        "idleSince", now.minus(limits.idle()),
                        "expiresAt", expiresAt));
        return new NewSession(token.text(), expiresAt);
    }
}
