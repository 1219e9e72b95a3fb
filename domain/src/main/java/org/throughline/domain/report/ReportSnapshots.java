package org.throughline.domain.report;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/**
 * Reports as they were computed by a run that is done. Who may see the cohort now may see what is kept of it; what is told of
 * small groups is decided by the institution's present settings. A cohort that was deleted is not shown any more.
 */
public interface ReportSnapshots {
    /** Most points of a trend. */
    int MOST_POINTS = 400;

    /**
     * A report of a run, by one statement.
     *
     * @param scope a cohort or the institution; nothing is kept of several cohorts together
     * @return empty where there is no such run, where it is not done or not about the scope, and where the viewer may not see it
     */
    Optional<CohortReport> report(Viewer viewer, UUID run, ReportScope scope, Breakdown breakdown);

    /**
     * How a figure went, by one statement: of runs by the present definitions over periods of the same length, for each period
     * the latest.
     *
     * @return empty where the viewer may not see what it is about, or there is no such cohort
     */
    Optional<Trend> trend(Viewer viewer, TrendWish wish);
}
