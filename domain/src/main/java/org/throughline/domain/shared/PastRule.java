package org.throughline.domain.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What has happened cannot lie in the future. Clocks differ a little; a moment may be told with a clock that runs five
 * minutes ahead.
 *
 * @param zone the seeker's time zone, in which days are counted
 * @param now the present moment
 */
public record PastRule(ZoneId zone, Instant now) {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** The present day of the seeker. */
    public LocalDate today() {
        return dayOf(now);
    }

    /** The day of a moment, where the seeker is. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The moment to the microsecond, or why nothing can have happened then. */
    public Outcome<Instant> check(Instant told) {
        return DateRule.PLAUSIBLE
                .check(told)
                .then(moment ->
                        moment.isAfter(now.plus(CLOCK_TOLERANCE)) ? Outcome.refused(future()) : Outcome.done(moment));
    }

    /** As {@link #check(Instant)}, for what cannot have happened before its cause. */
    public Outcome<Instant> checkNotBefore(Instant cause, Instant told) {
        return check(told)
                .then(moment -> moment.isBefore(cause) ? Outcome.refused(tooEarly(cause)) : Outcome.done(moment));
    }

    /** The day, or why nothing can have happened on it. */
    public Outcome<LocalDate> check(LocalDate told) {
        return DateRule.PLAUSIBLE
                .check(told)
                .then(day -> day.isAfter(today()) ? Outcome.refused(future()) : Outcome.done(day));
    }

    private static Refusal future() {
        return Refusal.of(RefusalCode.IN_THE_FUTURE, "Must not lie in the future.");
    }

    private static Refusal tooEarly(Instant cause) {
        return Refusal.of(RefusalCode.BEFORE_ITS_CAUSE, "Must not be before its cause, at " + cause + ".");
    }
}
