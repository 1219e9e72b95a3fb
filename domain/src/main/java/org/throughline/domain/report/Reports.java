package org.throughline.domain.report;

import java.util.List;
import java.util.Optional;
import org.throughline.domain.account.Viewer;

/** Reports as they are now. Advisors see their cohorts', administrators the institution's and each cohort's, seekers none. */
public interface Reports {
    /** The definitions of all figures, in the order in which a report tells them. */
    List<Figure> definitions();

    /**
     * Computes a report.
     *
     * @return empty where the viewer may not see what the scope is about, or there is no such cohort
     */
    Optional<CohortReport> report(Viewer viewer, ReportScope scope, ReportPeriod period, Breakdown breakdown);
}
