package org.throughline.reporting.digest;

import java.time.Duration;
import java.time.Instant;

/** How many mails may be sent by now, so that no more than so many are sent in a minute. */
final class Pace {
    private final double perSecond;
    private final double most;
    private double allowed;
    private Instant last;

    /** @param longest the time between two looks; what was not used of it is not saved up for longer */
    Pace(int perMinute, Duration longest, Instant now) {
        this.perSecond = perMinute / 60.0;
        this.most = Math.max(1, perSecond * longest.toSeconds());
        this.allowed = most;
        this.last = now;
    }

    /** How many may be sent now. */
    int allowed(Instant now) {
        // A clock that was set back gives nothing, and takes nothing away.
        double seconds = Math.max(0, Duration.between(last, now).toMillis() / 1_000.0);
        allowed = Math.min(most, allowed + seconds * perSecond);
        last = now;
        return (int) allowed;
    }

    /** One was sent, or tried. */
    void used() {
        allowed--;
    }
}
