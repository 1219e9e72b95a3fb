package org.throughline.domain.duplicate;

import java.util.UUID;

/**
 * A merge that was made or taken back.
 *
 * @param entity what the two are
 * @param mergeId by which it can be taken back
 * @param keptId the one that was kept
 * @param goneId the one that went
 */
public record Merged(DuplicateEntity entity, UUID mergeId, UUID keptId, UUID goneId) {}
