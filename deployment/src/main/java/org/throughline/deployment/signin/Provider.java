package org.throughline.deployment.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.throughline.domain.shared.Turns;

/**
 * The identity provider: where its endpoints are, and by which keys it signs. Both are asked for when they are needed
 * first, kept, and asked for again: its description once an hour, its keys every five minutes, or when a token names a key
 * that is not known, but not more often than twice in half a minute, whatever tokens come. What was known goes on being used
 * while the provider does not answer. Only signatures with keys of which the provider alone has the private half count.
 */
final class Provider {
    private static final Logger LOG = Logger.getLogger(Provider.class);

    /** Clocks differ. */
    static final int SKEW_SECONDS = 30;

    static final int TIMEOUT_MILLIS = 5_000;

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration DESCRIPTION_LASTS = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final long KEYS_LAST_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final long KEYS_OUTLAST_MILLIS = Duration.ofHours(4).toMillis();
    private static final long BETWEEN_KEYS_MILLIS = Duration.ofSeconds(30).toMillis();
    private static final int MOST_AT_ONCE = 12;
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int LARGEST_KEYS = 256 * 1024;

    private final Issuer issuer;
    private final Turns turns = new Turns(MOST_AT_ONCE, PATIENCE);
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Optional<Known> known = Optional.empty();
    private volatile long askAgainAt = System.nanoTime();

    Provider(String issuer) {
        this.issuer = new Issuer(issuer);
    }

    /** The provider does not answer, or not with what it should. */
    static final class Away extends RuntimeException {
        Away(Exception cause) {
            super("the identity provider does not answer", cause);
        }
    }

    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    Issuer issuer() {
        return issuer;
    }

    /** @throws Away if it never answered */
    OIDCProviderMetadata metadata() {
        return known().metadata();
    }

    /** Finds the key of a token among the provider's. */
    JWSKeySelector<SecurityContext> keySelector() {
        return new JWSVerificationKeySelector<>(ALGORITHMS, known().keys());
    }

    /** Only who knows nothing waits for an answer; the others go on with what is known while one asks. */
    private Known known() {
        if (isAskingDue()) {
            if (known.isEmpty()) {
                enter();
                try {
                    asking.lock();
                    askOnce();
                } finally {
                    leave();
                }
            } else if (asking.tryLock()) {
                askOnce();
            }
        }
        return known.orElseThrow(() -> new Away(null));
    }

    /**
     * To be said before waiting for the provider: one that hangs keeps a few of those who want to sign in, and no thread from
     * all the others.
     *
     * @throws Away when enough wait already
     */
    void enter() {
        if (!turns.take()) {
            throw new Away(null);
        }
    }

    /** To be said after it. */
    void leave() {
        turns.give();
    }

    private boolean isAskingDue() {
        return System.nanoTime() - askAgainAt >= 0;
    }

    /** Asks, unless somebody else did while this one waited; lets go of the lock. */
    private void askOnce() {
        try {
            if (isAskingDue()) {
                ask();
            }
        } finally {
            asking.unlock();
        }
    }

    private void ask() {
        try {
            OIDCProviderMetadata fresh = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            boolean sameKeys =
                    known.isPresent() && known.get().metadata().getJWKSetURI().equals(fresh.getJWKSetURI());
            known = Optional.of(new Known(fresh, sameKeys ? known.get().keys() : keys(fresh)));
            askAgainAt = System.nanoTime() + DESCRIPTION_LASTS.toNanos();
        } catch (GeneralException | IOException | RuntimeException failure) {
            LOG.warn("The identity provider does not say where its endpoints are", failure);
            askAgainAt = System.nanoTime() + AFTER_A_FAILURE.toNanos();
        }
    }

    private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws IOException {
        DefaultResourceRetriever retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_KEYS);
        return JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), retriever)
                .cache(KEYS_LAST_MILLIS, 2L * TIMEOUT_MILLIS)
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_KEYS_MILLIS)
                .outageTolerant(KEYS_OUTLAST_MILLIS)
                .build();
    }
}
