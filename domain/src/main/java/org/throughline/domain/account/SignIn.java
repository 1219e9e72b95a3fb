package org.throughline.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Signing in and out. A client holds an opaque token; the database holds only a hash of it. A token that is unknown,
 * expired or ended, or whose account was deactivated, is simply nobody's.
 */
public interface SignIn {
    /**
     * Starts a session. It takes as long to refuse an unknown address as a wrong password, and an address that nobody has
     * is blocked like any other.
     *
     * @param institution the institution's slug; may be empty as long as the address and password fit one account only
     * @return the session, or empty when address, password and institution do not belong together
     * @throws TooManyAttempts if this address has to wait after failing too often
     * @throws PasswordHasher.Busy if too many passwords wait for their turn
     */
    Optional<NewSession> signIn(String email, String password, Optional<String> institution);

    /** Ends a session. Ending one that does not exist changes nothing. */
    void signOut(String sessionToken);

    /** Whose session this is. */
    Optional<Viewer> viewerOfSession(String sessionToken);

    /** Whose personal API token this is. */
    Optional<Viewer> viewerOfApiToken(String apiToken);

    /** A personal API token for scripts. Its text is shown once and not kept. */
    NewApiToken createApiToken(Viewer viewer, String name, Set<Scope> scopes, Instant expiresAt);

    /** The viewer's API tokens that have not expired, the newest first. */
    List<ApiToken> apiTokens(Viewer viewer);

    /** Ends one of the viewer's API tokens; false when there is none of that id. */
    boolean revokeApiToken(Viewer viewer, UUID tokenId);

    /** Ends an API token by itself; false when the text is not the token of that id. */
    boolean endApiToken(String apiToken, UUID tokenId);

    /**
     * A session just started.
     *
     * @param token what the client shows with every request
     * @param expiresAt when it ends at the latest
     */
    record NewSession(String token, Instant expiresAt) {}

    /**
     * An API token just made.
     *
     * @param id by which it can be revoked
     * @param token what a script sends as {@code Authorization: Bearer}
     */
    record NewApiToken(UUID id, String token) {}

    /**
     * An API token as its owner sees it afterwards.
     *
     * @param lastUsedAt to the minute; empty before it was used
     */
    record ApiToken(
            UUID id,
            String name,
            Set<Scope> scopes,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt) {}

    /** An address failed too often, whether an account has it or not. Nothing was checked. */
    class TooManyAttempts extends RuntimeException {
        private final transient Duration wait;

        public TooManyAttempts(Duration wait) {
            super("too many attempts to sign in");
            this.wait = wait;
        }

        /** How long to wait before the next attempt; above zero. */
        public Duration waiting() {
            return wait;
        }
    }
}
