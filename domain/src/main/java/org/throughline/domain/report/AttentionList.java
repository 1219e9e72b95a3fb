package org.throughline.domain.report;

import java.util.List;
import java.util.Optional;
import org.throughline.domain.account.Viewer;

/**
 * Whom an advisor should talk to first. Advisors see their cohorts, administrators the institution and each cohort, seekers
 * nothing. Contacts are named only to the advisors of a seeker's cohort, and only of seekers who share with them.
 */
public interface AttentionList {
    /** The list cannot be asked for more seekers at once. */
    int MOST = 500;

    /**
     * The seekers who need attention, ranked.
     *
     * @param first how many of the first, 1 to {@link #MOST}
     * @return empty where the viewer may not see what the scope is about, or there is no such cohort
     */
    Optional<Attention> attention(Viewer viewer, ReportScope scope, int first);

    /**
     * All seekers that the scope is about: those who need attention, ranked, then the others by name.
     *
     * @param first how many of the first, 1 to {@link #MOST}
     * @return empty where the viewer may not see what the scope is about, or there is no such cohort
     */
    Optional<Attention> everybody(Viewer viewer, ReportScope scope, int first);

    /** The cohorts that the viewer looks after as an advisor, by name; none for whoever is no advisor. */
    List<AdvisedCohort> cohortsOf(Viewer viewer);
}
