package org.throughline.domain.report;

import org.throughline.domain.shared.Meaning;

/** Why a run of reports was given up. */
@Meaning("Why a run of reports was given up.")
public enum ReportRunFault {
    @Meaning("A cohort could not be computed, although it was tried several times.")
    NOT_COMPUTED
}
