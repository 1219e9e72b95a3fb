package org.throughline.domain.giving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a seeker says of a give or a take, not checked yet.
 *
 * @param threadId for which interview (C6); may be empty
 * @param what in words
 * @param plannedOn the seeker's day for which it is planned; empty when it has happened
 * @param occurredAt when it happened; the present moment unless told or planned
 */
public record ExchangeDetails(
        UUID contactId,
        Optional<UUID> threadId,
        ExchangeDirection direction,
        ExchangeKind kind,
        String what,
        Optional<LocalDate> plannedOn,
        Optional<Instant> occurredAt) {}
