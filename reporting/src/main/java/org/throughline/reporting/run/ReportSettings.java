package org.throughline.reporting.run;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.throughline.domain.report.ReportPeriod;

/**
 * What an operator sets of runs.
 *
 * @param hour at which hour of an institution's day the nightly run is due, 0 to 23; empty where there is none
 * @param days how many days a nightly report is about; the last of them is the day before
 * @param keepDays after how many days only the last nightly run of each month is kept
 * @param atOnce how many cohorts a node computes at a time
 */
public record ReportSettings(OptionalInt hour, int days, int keepDays, int atOnce) {
    /** The days that a nightly run is about, whose night is this day. */
    ReportPeriod periodOf(LocalDate night) {
        return new ReportPeriod(night.minusDays(days), night.minusDays(1));
    }
}
