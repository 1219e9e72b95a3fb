package org.throughline.domain.directory;

import java.time.LocalDate;

/**
 * How many requests somebody in the directory has received in a calendar month, in the institution's time zone, from all
 * of its seekers (A8). A number, so that nobody learns from it who asked.
 *
 * @param received requests sent to them in that month, whatever became of them
 * @param limit how many they want in a month; 0 while they take a break
 * @param nextMonth the first day after that month
 */
public record MonthlyRequests(int received, int limit, LocalDate nextMonth) {

    /** Whether they want no further request in that month. */
    public boolean isFullyBooked() {
        return received >= limit;
    }

    /** Whether they want no requests at all for now. */
    public boolean isABreak() {
        return limit == 0;
    }
}
