package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.UUID;

/**
 * A talk that took place.
 *
 * @param with whom
 * @param threadId in which thread
 * @param heldAt when
 * @param depth by how many referrals the seeker came to this person
 */
record Interview(Acquaintance with, UUID threadId, Instant heldAt, int depth) {}
