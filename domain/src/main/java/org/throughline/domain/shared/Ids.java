package org.throughline.domain.shared;

import java.util.UUID;

/** Gives new ids: UUIDv7, so that ids made later sort later. */
@FunctionalInterface
public interface Ids {
    /** A new id, never given before. */
    UUID next();
}
