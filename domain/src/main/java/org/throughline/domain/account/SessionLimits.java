package org.throughline.domain.account;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param idle without being used
 * @param limit at the most
 */
public record SessionLimits(Duration idle, Duration limit) {
    /** Half a day without use, two weeks in all. */
    public static final SessionLimits USUAL = new SessionLimits(Duration.ofHours(12), Duration.ofDays(14));

    public SessionLimits {
        if (idle.isNegative() || idle.isZero() || limit.compareTo(idle) < 0) {
            throw new IllegalArgumentException("a session lasts, and longer in all than without use");
        }
    }
}
