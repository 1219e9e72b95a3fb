package org.throughline.domain.report;

import java.time.LocalDate;

/**
 * From the first to the last day, both included, in the institution's time zone.
 *
 * @param from the first day
 * @param to the last day; never before the first
 */
public record ReportPeriod(LocalDate from, LocalDate to) {
    public ReportPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end before it begins: " + from + " to " + to);
        }
    }
}
