package org.throughline.domain.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.shared.Refusals;

class LocalSlotTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void isTheMomentAtWhichTheClocksShowIt() {
        assertThat(LocalSlot.of("2026-01-05T14:30", BERLIN).orElseThrow())
                .isEqualTo(new LocalSlot(Instant.parse("2026-01-05T13:30:00Z"), false));
    }

    @Test
    void refusesATimeThatTheClocksSkipAndSaysWhatHappens() {
        var skipped = LocalSlot.of("2026-03-29T02:30", BERLIN);

        assertThat(Refusals.of(skipped)).containsExactly("LOCAL_TIME_SKIPPED");
        assertThat(skipped.refusals().get(0).message())
                .contains("the clocks go from 2026-03-29T02:00 to 2026-03-29T03:00");
    }

    @Test
    void takesTheFirstOfATimeThatComesTwiceAndSaysSo() {
        assertThat(LocalSlot.of("2026-10-25T02:30", BERLIN).orElseThrow())
                .isEqualTo(new LocalSlot(Instant.parse("2026-10-25T00:30:00Z"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2026-02-30T10:00", "2026-01-05", "2026-01-05T10:00Z", "2026-01-05T25:00", "🦙"})
    void refusesWhatIsNoLocalTime(String text) {
        assertThat(Refusals.of(LocalSlot.of(text, BERLIN))).containsExactly("MALFORMED");
    }

    @Test
    void knowsTimeZonesByTheirNames() {
        assertThat(LocalSlot.zone("America/St_Johns").orElseThrow()).isEqualTo(ZoneId.of("America/St_Johns"));
        assertThat(Refusals.of(LocalSlot.zone("Mars/Olympus"))).containsExactly("MALFORMED");
        assertThat(Refusals.of(LocalSlot.zone("+01:00"))).containsExactly("MALFORMED");
        assertThat(Refusals.of(LocalSlot.zone(""))).containsExactly("MALFORMED");
    }
}
