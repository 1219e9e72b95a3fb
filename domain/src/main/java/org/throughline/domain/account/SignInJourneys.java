package org.throughline.domain.account;

import java.time.Duration;
import java.util.Optional;

/** Remembers, on all nodes, whoever is away signing in at an identity provider. */
public interface SignInJourneys {
    /** How long somebody may take. */
    Duration LONGEST = Duration.ofMinutes(10);

    /** Somebody leaves, with this state. */
    void begin(String state, Journey journey);

    /** Somebody returns with this state; empty when nobody left with it, or they are back already, or too late. */
    Optional<Journey> end(String state);

    /**
     * What was agreed on when somebody left.
     *
     * @param nonce which the ID token must have
     * @param codeVerifier which proves that the code is ours (PKCE)
     * @param returnTo a path on this server, to go on at
     */
    record Journey(String nonce, String codeVerifier, String returnTo) {
        /** Keeps the secrets out of logs. */
        @Override
        public String toString() {
            return "Journey to " + returnTo;
        }
    }
}
