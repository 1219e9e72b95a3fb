package org.throughline.domain.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusals;

class ActionChoiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String KEY = "FOLLOW_UP:0195b1c2-0000-7000-8000-000000000001:1763820000";

    @Test
    void putsAnActionOffToALaterDay() {
        ActionChoice choice =
                ActionChoice.snooze(KEY, TODAY.plusDays(1), TODAY, NOW).orElseThrow();

        assertThat(choice.key().kind()).isEqualTo(ActionKind.FOLLOW_UP);
        assertThat(choice.snoozedUntil()).contains(TODAY.plusDays(1));
    }

    @Test
    void refusesToPutOffToTodayOrForMoreThanAYear() {
        assertThat(Refusals.of(ActionChoice.snooze(KEY, TODAY, TODAY, NOW))).containsExactly("until OUT_OF_RANGE");
        assertThat(Refusals.of(ActionChoice.snooze(KEY, TODAY.plusDays(367), TODAY, NOW)))
                .containsExactly("until OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FOLLOW_UP",
                "FOLLOW_UP:1",
                "SING:0195b1c2-0000-7000-8000-000000000001",
                "THANK:0195b1c2-0000-7000-8000-000000000001:x",
                "THANK:0195b1c2-0000-7000-8000-000000000001' or true"
            })
    void refusesWhatIsNoKey(String text) {
        assertThat(Refusals.of(ActionChoice.dismiss(text, NOW))).containsExactly("key MALFORMED");
    }

    @Test
    void theLastOneStaysSoThatTheListIsNeverEmpty() {
        Outcome<ActionChoice> choice = ActionChoice.dismiss("PLAN:0195b1c2-0000-7000-8000-000000000001", NOW);

        assertThat(Refusals.of(choice)).containsExactly("key STEP_NOT_ALLOWED");
        assertThat(Arrays.stream(ActionKind.values()).filter(kind -> !kind.canBeDismissed()))
                .containsExactly(ActionKind.PLAN);
    }

    @Test
    void puttingAwayHasNoDay() {
        assertThat(ActionChoice.dismiss(KEY, NOW).orElseThrow().snoozedUntil()).isEqualTo(Optional.empty());
    }
}
