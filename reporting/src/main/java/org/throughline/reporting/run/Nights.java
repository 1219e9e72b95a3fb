package org.throughline.reporting.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * When the nightly runs of an institution are due: once on each day of its own time zone, at the same hour. An hour that the
 * clocks skip is the hour after, one that comes twice is the first of both.
 *
 * @param zone the institution's time zone
 * @param hour 0 to 23
 * @param since before this moment there was no institution
 */
record Nights(ZoneId zone, int hour, Instant since) {
    /** Nights that nobody computed while the servers were down are made up for, but no more than these. */
    static final int MADE_UP = 7;
    /** So many periods before the first night are computed with it. */
    static final int PERIODS_BEFORE = 5;

    /**
     * The nights that are due and have had no run, the earliest first. A night is known by its day: it has one run, whatever
     * the clocks do. Before the first run none was missed; where there was never one, only the latest night is due.
     *
     * @param first the first night that had a run
     * @param done those of the last days that had theirs
     */
    List<LocalDate> due(Instant now, Optional<LocalDate> first, Set<LocalDate> done) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<LocalDate> nights = IntStream.rangeClosed(1 - MADE_UP, 0)
                .mapToObj(today::plusDays)
                .filter(night -> !moment(night).isAfter(now) && !moment(night).isBefore(since))
                .toList();
        LocalDate from = first.orElseGet(() -> nights.isEmpty() ? today : nights.get(nights.size() - 1));
        return nights.stream()
                .filter(night -> !night.isBefore(from) && !done.contains(night))
                .toList();
    }

    /**
     * The nights before an institution's first one that its trends begin with, the earliest first: a period apart, as far as
     * there was an institution.
     *
     * @param days how many days a period has
     */
    List<LocalDate> before(LocalDate first, int days) {
        return IntStream.rangeClosed(1, PERIODS_BEFORE)
                .map(back -> PERIODS_BEFORE + 1 - back)
                .mapToObj(periods -> first.minusDays((long) periods * days))
                .filter(night -> !moment(night).isBefore(since))
                .toList();
    }

    /** The moment at which a night's run is due; it tells of what happened before. */
    Instant moment(LocalDate night) {
        return night.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
    }
}
