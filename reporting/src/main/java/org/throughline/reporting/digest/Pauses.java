package org.throughline.reporting.digest;

import java.time.Duration;

/** How long to wait after a failure: each time twice as long as before, from a first to a longest pause. */
record Pauses(Duration first, Duration longest) {
    /** For one mail that the server does not take now. */
    static final Pauses OF_MAIL = new Pauses(Duration.ofMinutes(5), Duration.ofHours(6));
    /** For a server that does not answer, or takes nothing at all. */
    static final Pauses OF_SERVER = new Pauses(Duration.ofSeconds(30), Duration.ofMinutes(15));

    private static final int MOST_DOUBLINGS = 20;

    /** @param failures in a row, 1 or more */
    Duration after(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
