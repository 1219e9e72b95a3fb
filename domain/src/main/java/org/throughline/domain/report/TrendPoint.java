package org.throughline.domain.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A figure as one run computed it.
 *
 * @param asOf what happened at this moment or later is not in it
 * @param sameSettings whether the institution's settings that figures depend on were those of the latest point
 * @param cohortSeekers how many seekers the cohort, or the institution, had
 * @param value what the figure came to, or that it is withheld
 */
public record TrendPoint(
        UUID run, ReportPeriod period, Instant asOf, boolean sameSettings, int cohortSeekers, FigureValue value) {}
