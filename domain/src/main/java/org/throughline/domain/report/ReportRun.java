package org.throughline.domain.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Reports that are computed at one moment and kept, of an institution with all its cohorts or of some of them (G10).
 *
 * @param wholeInstitution whether it is about the institution and each of its cohorts; else it is about some cohorts only
 * @param period of which days
 * @param asOf what happened at this moment or later is not in it
 * @param definitions the version of the definitions that it is computed by
 * @param cohortsTotal how many reports it makes: one of each cohort, and one of the institution
 * @param cohortsDone how many of them are computed
 * @param queuedAt when it was asked for
 * @param startedAt when the first node began with it
 * @param endedAt when it was done, given up or stopped
 * @param fault why it was given up
 */
public record ReportRun(
        UUID id,
        ReportRunReason reason,
        ReportRunState state,
        boolean wholeInstitution,
        ReportPeriod period,
        Instant asOf,
        int definitions,
        ReportInputs inputs,
        int cohortsTotal,
        int cohortsDone,
        Instant queuedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<ReportRunFault> fault) {}
