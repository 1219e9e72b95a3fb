package org.throughline.reporting.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days that a feed shows, in a seeker's time zone: what lies further back is history, what lies further ahead is
 * nothing that a calendar has to know yet.
 *
 * @param first the first day
 * @param last the last day
 */
record Window(LocalDate first, LocalDate last) {
    private static final int DAYS_BACK = 90;
    private static final int MONTHS_AHEAD = 18;

    static Window around(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Window(today.minusDays(DAYS_BACK), today.plusMonths(MONTHS_AHEAD));
    }
}
