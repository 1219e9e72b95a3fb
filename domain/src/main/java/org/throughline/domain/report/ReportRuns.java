package org.throughline.domain.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;

/**
 * Runs that compute reports and keep them (G10). Administrators see all of their institution's, advisors those that are about
 * a cohort of theirs, seekers none.
 */
public interface ReportRuns {
    /** Most cohorts that one run can be asked for by name. */
    int MOST_COHORTS = 100;

    /** Most runs that are listed at once. */
    int MOST_LISTED = 100;

    /**
     * Asks for a run, as part of the running transaction. Where one with the same cohorts and period waits or runs already, it
     * is that one: nothing is computed twice at a time.
     *
     * @param cohorts which; none is all: an administrator's institution with its cohorts, an advisor's own cohorts
     * @param period of which days; that of the nightly run of today where it is empty
     * @return its id; {@code NOT_FOUND} for a cohort that is not there or not the viewer's, {@code OUT_OF_RANGE} for more than
     *     {@value #MOST_COHORTS} cohorts
     */
    Outcome<UUID> start(Viewer viewer, Set<UUID> cohorts, Optional<ReportPeriod> period);

    /**
     * Stops a run, as part of the running transaction; what it computed is thrown away. Administrators may stop each, advisors
     * what they asked for.
     *
     * @return its id; {@code NOT_FOUND}, {@code NOT_ALLOWED} for a run of somebody else, or {@code ALREADY_SETTLED} for one that
     *     has ended
     */
    Outcome<UUID> cancel(Viewer viewer, UUID id);

    /** A run that the viewer may see. */
    Optional<ReportRun> find(Viewer viewer, UUID id);

    /**
     * The latest runs that the viewer may see, latest first.
     *
     * @param most how many; 1 to {@value #MOST_LISTED}
     */
    List<ReportRun> latest(Viewer viewer, int most);
}
