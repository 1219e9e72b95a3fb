package org.throughline.domain.report;

import java.util.Set;
import org.throughline.domain.shared.Meaning;

/** How far a run of reports has come. */
@Meaning("How far a run of reports has come.")
public enum ReportRunState {
    @Meaning("It waits for its turn.")
    WAITING,
    @Meaning("Cohorts are computed, one after the other.")
    RUNNING,
    @Meaning("Every cohort is computed; its reports can be read.")
    DONE,
    @Meaning("It was given up; nothing of it is kept.")
    FAILED,
    @Meaning("Somebody stopped it; nothing of it is kept.")
    CANCELLED;

    /** Those of a run that is still to be worked on. */
    public static Set<ReportRunState> atWork() {
        return Set.of(WAITING, RUNNING);
    }
}
