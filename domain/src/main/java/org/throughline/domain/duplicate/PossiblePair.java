package org.throughline.domain.duplicate;

import java.util.UUID;

/** A possible duplicate, by its id, and what its two are. */
public record PossiblePair(DuplicateEntity entity, UUID id) {}
