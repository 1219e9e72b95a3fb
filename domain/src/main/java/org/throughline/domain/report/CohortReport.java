package org.throughline.domain.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Figures of a cohort, of an advisor's cohorts or of an institution.
 *
 * @param name what the cohort, or the institution, is called
 * @param period of which days
 * @param at when it was computed: what was recorded later is not in it
 * @param timeZone the institution's, in which days and weeks begin
 * @param seekers how many seekers it is about
 * @param definitions the version of the definitions that it was computed by; reports of different versions are not compared
 * @param breakdown into which groups
 * @param values each figure's value for all, then of each group, in the order of the definitions
 */
public record CohortReport(
        String name,
        ReportPeriod period,
        Instant at,
        ZoneId timeZone,
        int seekers,
        int definitions,
        Breakdown breakdown,
        List<FigureValue> values) {}
