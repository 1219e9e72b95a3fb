package org.throughline.persistence.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a {@link Plot} into a calendar: days of the week, hours of the day, the slots that were agreed on. */
final class Timetable {
    private static final LocalTime MOVED_SLOT = LocalTime.of(10, 30);

    private final ZoneId zone;
    private final Chance chance;

    Timetable(ZoneId zone, Chance chance) {
        this.zone = zone;
        this.chance = chance;
    }

    /** A beat at its moment; with the slot that is agreed on, where one is. */
    record Moment(Beat beat, Instant at, Optional<Instant> slot) {}

    /** Begins on this day. */
    List<Moment> from(LocalDate day, Plot plot) {
        return around(plot.beats(), 0, day);
    }

    /** The beat at this place from the end, counted from 0, falls on this day or on the last weekday before it. */
    List<Moment> until(LocalDate day, Plot plot, int fromEnd) {
        List<Beat> beats = plot.beats();
        return around(beats, beats.size() - 1 - fromEnd, day);
    }

    private List<Moment> around(List<Beat> beats, int anchor, LocalDate day) {
        LocalDate[] days = new LocalDate[beats.size()];
        days[anchor] = earlier(beats.get(anchor), day);
        for (int i = anchor - 1; i >= 0; i--) {
            days[i] =
                    earlier(beats.get(i), days[i + 1].minusDays(beats.get(i + 1).days()));
        }
        for (int i = anchor + 1; i < days.length; i++) {
            days[i] = later(beats.get(i), days[i - 1].plusDays(beats.get(i).days()));
        }
        return withSlots(beats, hours(beats, days));
    }

    private LocalDateTime[] hours(List<Beat> beats, LocalDate[] days) {
        LocalDateTime[] times = new LocalDateTime[days.length];
        for (int i = 0; i < days.length; i++) {
            LocalDateTime time = days[i].atTime(hour(beats.get(i)));
            boolean tooEarly = i > 0 && !time.isAfter(times[i - 1]);
            times[i] = tooEarly ? times[i - 1].plusMinutes(chance.between(20, 50)) : time;
        }
        return times;
    }

    /** Meetings begin at a quarter of an hour; the rest happens when it happens, within the day. */
    private LocalTime hour(Beat beat) {
        if (beat.isSlot()) {
            return LocalTime.of(9, 0).plusMinutes(15L * chance.between(0, 26));
        }
        LocalTime from = beat.isInTheEvening() ? LocalTime.of(18, 0) : LocalTime.of(8, 0);
        return from.plusMinutes(chance.between(0, beat.isInTheEvening() ? 180 : 480))
                .plusSeconds(chance.between(0, 59));
    }

    private List<Moment> withSlots(List<Beat> beats, LocalDateTime[] times) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            Optional<Instant> slot = switch (beats.get(i).kind()) {
                case SCHEDULED, RESCHEDULED -> Optional.of(slotAfter(i, beats, times));
                default -> Optional.empty();
            };
            moments.add(new Moment(beats.get(i), instant(times[i]), slot));
        }
        return moments;
    }

    /** The next meeting, or the one that is moved before it comes. */
    private Instant slotAfter(int present, List<Beat> beats, LocalDateTime[] times) {
        for (int i = present + 1; i < times.length; i++) {
            if (beats.get(i).isSlot()) {
                return instant(times[i]);
            }
            if (beats.get(i).isMove()) {
                LocalDate given = later(beats.get(i), times[i].toLocalDate().plusDays(1));
                return instant(given.atTime(MOVED_SLOT));
            }
        }
        throw new IllegalStateException("nothing comes of the time agreed on");
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }

    private static LocalDate earlier(Beat beat, LocalDate day) {
        return beat.isOnWeekdays() && isWeekend(day) ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : day;
    }

    private static LocalDate later(Beat beat, LocalDate day) {
        return beat.isOnWeekdays() && isWeekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
