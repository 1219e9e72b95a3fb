package org.throughline.imports.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That somebody was erased. Nothing in it tells who that was: the ids are random and name nothing any more, but in a backup.
 *
 * @param kind whether it was somebody who never signed up, or a seeker
 * @param rows the contacts and people of the directory that were the person; of a seeker, the one
 */
record ErasureEntry(UUID institutionId, UUID id, Kind kind, List<UUID> rows, Instant erasedAt) {

    ErasureEntry {
        rows = List.copyOf(rows);
    }

    /** Who may be erased. */
    enum Kind {
        /** Somebody who never signed up. */
        PERSON,
        /** A seeker, with all that is theirs. */
        SEEKER
    }
}
