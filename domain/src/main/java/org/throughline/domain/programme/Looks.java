package org.throughline.domain.programme;

import java.time.Instant;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** Who looked at what a seeker shares. The seeker reads it; nobody changes it. */
@FunctionalInterface
public interface Looks {
    /**
     * Keeps that somebody saw more of a seeker than figures. One row is kept for an account, a seeker, a level and an hour
     * of UTC, however often they look. It is kept before the answer is given: an exception here means that nothing is shown.
     *
     * @param viewer who looks
     * @param seekerId at whom
     * @param access what the seeker let them see
     * @param at when
     */
    void keep(Viewer viewer, UUID seekerId, AdvisorAccess access, Instant at);
}
