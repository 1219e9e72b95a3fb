package org.throughline.reporting.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.throughline.domain.report.ReportPeriod;

/**
 * A run that is asked for.
 *
 * @param night the day whose nightly run it is; empty for one on demand
 * @param askedBy the account that asked; empty for what nobody asked for
 * @param cohorts which; none is the whole institution
 * @param asOf what happens at this moment or later is not in it
 */
record NewRun(
        UUID institution,
        UUID id,
        Optional<LocalDate> night,
        Optional<UUID> askedBy,
        SortedSet<UUID> cohorts,
        ReportPeriod period,
        Instant asOf,
        Instant queuedAt) {}
