package org.throughline.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A secret address of a report's charts, without its secret, which nobody knows any more but those who have it.
 *
 * @param name what the cohort is called, or the institution for the other scopes
 * @param madeBy the name of whoever made it
 * @param lastShownOn the last day on which somebody looked, in UTC; empty while nobody has
 */
public record ReportLink(
        UUID id, ReportScope scope, String name, String madeBy, Instant createdAt, Optional<LocalDate> lastShownOn) {}
