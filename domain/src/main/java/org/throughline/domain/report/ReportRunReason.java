package org.throughline.domain.report;

import org.throughline.domain.shared.Meaning;

/** Why reports were computed and kept. */
@Meaning("Why reports were computed and kept.")
public enum ReportRunReason {
    @Meaning("They are computed every night.")
    NIGHTLY,
    @Meaning("Somebody asked for them.")
    ON_DEMAND
}
