package org.throughline.graphql.report;

import org.eclipse.microprofile.graphql.Description;

/** Whose seekers a report is about. */
@Description("Whose seekers a report is about.")
public enum ReportAbout {
    /** Those of one cohort. */
    @Description("Those of one cohort.")
    COHORT,
    /** Those of all cohorts that the viewer looks after as an advisor. */
    @Description("Those of all cohorts that the viewer looks after as an advisor.")
    ADVISOR,
    /** Everybody of the institution. */
    @Description("Everybody of the institution; for administrators.")
    INSTITUTION
}
