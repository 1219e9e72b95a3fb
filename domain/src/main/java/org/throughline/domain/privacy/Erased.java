package org.throughline.domain.privacy;

import java.util.UUID;

/**
 * What an erasure came to.
 *
 * @param id of the row that the person or seeker was named by; nothing else is left of it
 * @param contacts how many rows of seekers' networks became nameless, or went
 */
public record Erased(UUID id, int contacts) {}
