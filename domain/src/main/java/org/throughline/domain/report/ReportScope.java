package org.throughline.domain.report;

import java.util.UUID;

/** Whose seekers a report is about. */
public sealed interface ReportScope {
    /** Those of one cohort. */
    record OfCohort(UUID cohortId) implements ReportScope {}

    /** Those of all cohorts that the viewer looks after as an advisor. */
    record OfAdvisor() implements ReportScope {}

    /** Everybody of the institution, in a cohort or in none. */
    record OfInstitution() implements ReportScope {}
}
