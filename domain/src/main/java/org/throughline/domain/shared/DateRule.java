package org.throughline.domain.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The limits of a day or a moment. They keep out slips of the keyboard, and what a database cannot hold.
 *
 * @param first the first day allowed
 * @param last the last day allowed; for moments, the whole day in UTC
 */
public record DateRule(LocalDate first, LocalDate last) {
    /** Any day in the life of a programme or of the people in it. */
    public static final DateRule PLAUSIBLE = new DateRule(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31));

    /** The day, or a refusal that names the limits. */
    public Outcome<LocalDate> check(LocalDate day) {
        return day.isBefore(first) || day.isAfter(last) ? Outcome.refused(outOfRange()) : Outcome.done(day);
    }

    /** The moment to the microsecond, which is what the database keeps, or a refusal that names the limits. */
    public Outcome<Instant> check(Instant moment) {
        boolean early = moment.isBefore(startOf(first));
        boolean late = !moment.isBefore(startOf(last.plusDays(1)));
        return early || late ? Outcome.refused(outOfRange()) : Outcome.done(moment.truncatedTo(ChronoUnit.MICROS));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Refusal outOfRange() {
        return Refusal.of(RefusalCode.OUT_OF_RANGE, "Must be from " + first + " to " + last + ".");
    }
}
