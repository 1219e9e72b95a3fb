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
import java.util.Set;

/**
 * The identity provider: where its endpoints are, and by which keys it signs. Both are asked for when they are needed
 * first, kept, and asked for again: its description once an hour, its keys every five minutes, or when a token names a key
 * that is not known, but not more often than twice in half a minute, whatever tokens come. What was known goes on being used
 * while the provider does not answer. Only signatures with keys of which the provider alone has the private half count.
 */
final class Provider {
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
    private static final int LARGEST_KEYS = 256 * 1024;

    private final Issuer issuer;
    private OIDCProviderMetadata metadata;
    private long askAgainAt = System.nanoTime();
    private JWKSource<SecurityContext> keys;

    Provider(String issuer) {
        this.issuer = new Issuer(issuer);
    }

    /** The provider does not answer, or not with what it should. */
    static final class Away extends RuntimeException {
        Away(Exception cause) {
            super("the identity provider does not answer", cause);
        }
    }

    Issuer issuer() {
        return issuer;
    }

    /** @throws Away if it never answered */
    synchronized OIDCProviderMetadata metadata() {
        if (System.nanoTime() - askAgainAt < 0) {
            if (metadata == null) {
                throw new Away(null);
            }
            return metadata;
        }
        try {
            OIDCProviderMetadata fresh = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            if (keys == null || !fresh.getJWKSetURI().equals(metadata.getJWKSetURI())) {
                keys = keys(fresh);
            }
            metadata = fresh;
            askAgainAt = System.nanoTime() + DESCRIPTION_LASTS.toNanos();
        } catch (GeneralException | IOException | RuntimeException failure) {
            askAgainAt = System.nanoTime() + AFTER_A_FAILURE.toNanos();
            if (metadata == null) {
                throw new Away(failure);
            }
        }
        return metadata;
    }

    /** Finds the key of a token among the provider's. */
    JWSKeySelector<SecurityContext> keySelector() {
        return new JWSVerificationKeySelector<>(ALGORITHMS, keys());
    }

    private synchronized JWKSource<SecurityContext> keys() {
        metadata();
        return keys;
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
