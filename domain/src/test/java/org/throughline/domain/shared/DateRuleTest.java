package org.throughline.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRuleTest {
    @Test
    void takesItsFirstAndItsLastDay() {
        assertThat(DateRule.PLAUSIBLE.check(LocalDate.of(1900, 1, 1)).refusals())
                .isEmpty();
        assertThat(DateRule.PLAUSIBLE.check(LocalDate.of(2200, 12, 31)).refusals())
                .isEmpty();
        assertThat(DateRule.PLAUSIBLE
                        .check(Instant.parse("2200-12-31T23:59:59Z"))
                        .refusals())
                .isEmpty();
    }

    @Test
    void refusesTheDaysAround() {
        assertThat(Refusals.of(DateRule.PLAUSIBLE.check(LocalDate.of(1899, 12, 31))))
                .containsExactly("OUT_OF_RANGE");
        assertThat(Refusals.of(DateRule.PLAUSIBLE.check(LocalDate.of(2201, 1, 1))))
                .containsExactly("OUT_OF_RANGE");
        assertThat(Refusals.of(DateRule.PLAUSIBLE.check(Instant.parse("2201-01-01T00:00:00Z"))))
                .containsExactly("OUT_OF_RANGE");
    }

    @Test
    void refusesWhatNoDatabaseHolds() {
        assertThat(Refusals.of(DateRule.PLAUSIBLE.check(Instant.MAX))).containsExactly("OUT_OF_RANGE");
        assertThat(Refusals.of(DateRule.PLAUSIBLE.check(Instant.MIN))).containsExactly("OUT_OF_RANGE");
        assertThat(Refusals.of(DateRule.PLAUSIBLE.check(LocalDate.MIN))).containsExactly("OUT_OF_RANGE");
    }

    @Test
    void keepsMomentsToTheMicrosecond() {
        assertThat(DateRule.PLAUSIBLE.check(Instant.parse("2026-03-01T10:00:00.123456789Z")))
                .isEqualTo(Outcome.done(Instant.parse("2026-03-01T10:00:00.123456Z")));
    }
}
