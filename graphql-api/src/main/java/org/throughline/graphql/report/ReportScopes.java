package org.throughline.graphql.report;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.graphql.mutation.Lookups;

/** Whom a report is about, from what a client wrote. */
final class ReportScopes {
    private ReportScopes() {}

    /**
     * @param cohortId which cohort; null for the others
     * @param about a cohort's when null
     */
    static Outcome<ReportScope> of(String cohortId, ReportAbout about) {
        ReportAbout whose = Optional.ofNullable(about).orElse(ReportAbout.COHORT);
        if (whose == ReportAbout.COHORT) {
            return cohortId == null
                    ? Outcome.refused(Refusal.of(RefusalCode.REQUIRED, "Say which cohort the report is about.")
                            .at("cohortId"))
                    : Lookups.<UUID>find("cohortId", cohortId, Optional::of).map(ReportScope.OfCohort::new);
        }
        if (cohortId != null) {
            return Outcome.refused(Refusal.of(
                            RefusalCode.CONFLICTING,
                            "Only a report about one cohort names a cohort; leave one of both out.")
                    .at("cohortId"));
        }
        return Outcome.done(
                whose == ReportAbout.ADVISOR ? new ReportScope.OfAdvisor() : new ReportScope.OfInstitution());
    }

    /** What is looked at, by its id; null where it has none. */
    static UUID subjectOf(ReportScope scope) {
        return scope instanceof ReportScope.OfCohort cohort ? cohort.cohortId() : null;
    }

    /** Where in the input the scope was written. */
    static String placeOf(ReportScope scope) {
        return scope instanceof ReportScope.OfCohort ? "cohortId" : "scope";
    }
}
