package org.throughline.persistence.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.interview.EventKind;

/** A seeker's requests that wait for an answer; the institution caps how many may wait at a time (A8). */
final class OpenRequests {
    private final int cap;
    private final List<Wait> waits = new ArrayList<>();

    OpenRequests(int cap) {
        this.cap = cap;
    }

    /** Whether one more may wait as long as this one will. */
    boolean haveRoomFor(List<Timetable.Moment> moments) {
        return wait(moments)
                .filter(wait -> waits.stream().filter(wait::overlaps).count() >= cap)
                .isEmpty();
    }

    void add(List<Timetable.Moment> moments) {
        wait(moments).ifPresent(waits::add);
    }

    /** Empty when nothing is ever asked. */
    private static Optional<Wait> wait(List<Timetable.Moment> moments) {
        return first(moments, EventKind.REQUESTED)
                .map(asked -> new Wait(
                        asked,
                        first(moments, EventKind.ACCEPTED, EventKind.CLOSED).orElse(Instant.MAX)));
    }

    private static Optional<Instant> first(List<Timetable.Moment> moments, EventKind... kinds) {
        return moments.stream()
                .filter(moment -> List.of(kinds).contains(moment.beat().kind()))
                .map(Timetable.Moment::at)
                .findFirst();
    }

    private record Wait(Instant from, Instant to) {
        boolean overlaps(Wait other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }
}
