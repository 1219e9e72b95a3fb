package org.throughline.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NightsTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Test
    void comeAtTheHourOfTheInstitutionsOwnDay() {
        assertThat(nights("Europe/Berlin", 3).moment(day("2026-01-15"))).isEqualTo("2026-01-15T02:00:00Z");
        assertThat(nights("America/Los_Angeles", 3).moment(day("2026-01-15"))).isEqualTo("2026-01-15T11:00:00Z");
        assertThat(nights("Pacific/Kiritimati", 0).moment(day("2026-01-15"))).isEqualTo("2026-01-14T10:00:00Z");
    }

    @Test
    void areDueFromTheirHourOn() {
        Nights berlin = nights("Europe/Berlin", 3);
        Set<LocalDate> before = daysBefore("2026-01-15");

        assertThat(berlin.due(Instant.parse("2026-01-15T01:59:59Z"), before)).isEmpty();
        assertThat(berlin.due(Instant.parse("2026-01-15T02:00:00Z"), before)).containsExactly(day("2026-01-15"));
    }

    @Test
    void comeOnceWhenTheClocksSkipTheirHour() {
        Nights berlin = nights("Europe/Berlin", 2);
        Set<LocalDate> done = daysBefore("2026-03-29");

        assertThat(berlin.moment(day("2026-03-29"))).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(berlin.due(Instant.parse("2026-03-29T00:59:59Z"), done)).isEmpty();
        assertThat(berlin.due(Instant.parse("2026-03-29T01:00:00Z"), done)).containsExactly(day("2026-03-29"));
    }

    @Test
    void comeOnceWhenTheirHourComesTwice() {
        Nights berlin = nights("Europe/Berlin", 2);
        Set<LocalDate> done = daysBefore("2026-10-25");

        assertThat(berlin.due(Instant.parse("2026-10-25T00:00:00Z"), done)).containsExactly(day("2026-10-25"));
        done.add(day("2026-10-25"));
        assertThat(berlin.due(Instant.parse("2026-10-25T01:00:00Z"), done)).isEmpty();
    }

    @Test
    void areMadeUpForAWeekAtTheMost() {
        assertThat(nights("UTC", 3).due(Instant.parse("2026-05-20T12:00:00Z"), Set.of(day("2026-05-18"))))
                .isEqualTo(List.of(
                        day("2026-05-14"),
                        day("2026-05-15"),
                        day("2026-05-16"),
                        day("2026-05-17"),
                        day("2026-05-19"),
                        day("2026-05-20")));
    }

    @Test
    void areNotRepeatedByAClockThatJumpsBack() {
        Nights utc = nights("UTC", 3);
        Set<LocalDate> done = daysBefore("2026-05-21");

        assertThat(utc.due(Instant.parse("2026-05-18T12:00:00Z"), done)).isEmpty();
    }

    @Test
    void areAWeekForAClockThatJumpsAYearAhead() {
        assertThat(nights("UTC", 3).due(Instant.parse("2027-05-20T12:00:00Z"), daysBefore("2026-05-21")))
                .hasSize(Nights.MADE_UP);
    }

    @Test
    void areNoneFromBeforeThereWasAnInstitution() {
        Nights young = new Nights(ZoneId.of("UTC"), 3, Instant.parse("2026-05-18T09:00:00Z"));

        assertThat(young.due(Instant.parse("2026-05-20T12:00:00Z"), Set.of()))
                .containsExactly(day("2026-05-19"), day("2026-05-20"));
    }

    private static Nights nights(String zone, int hour) {
        return new Nights(ZoneId.of(zone), hour, LONG_AGO);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Set<LocalDate> daysBefore(String day) {
        LocalDate end = day(day);
        return new HashSet<>(end.minusDays(20).datesUntil(end).toList());
    }
}
