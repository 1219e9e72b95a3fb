package org.throughline.domain.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as it is kept.
 *
 * @param id unique over everything
 * @param name the name of the account; empty when it is gone
 * @param address from where; empty where that was not known
 */
public record KeptEntry(
        UUID id,
        Instant happenedAt,
        AuditKind kind,
        String what,
        UUID accountId,
        Optional<String> name,
        Optional<UUID> subjectId,
        Optional<String> address) {}
