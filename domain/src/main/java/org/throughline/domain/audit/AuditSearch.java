package org.throughline.domain.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which entries of the audit log: those that meet everything that is given.
 *
 * @param kinds of one of these kinds; of any where there is none
 * @param account of what this account did
 * @param subject about what has this id
 * @param from of this moment or later
 * @param until before this moment
 */
public record AuditSearch(
        Set<AuditKind> kinds,
        Optional<UUID> account,
        Optional<UUID> subject,
        Optional<Instant> from,
        Optional<Instant> until) {
    public AuditSearch {
        kinds = Set.copyOf(kinds);
    }
}
