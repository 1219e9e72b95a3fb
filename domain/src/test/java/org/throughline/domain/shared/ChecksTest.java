package org.throughline.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final Refusal BLANK = Refusal.of(RefusalCode.REQUIRED, "Must not be blank.");

    @Test
    void collectsEveryRefusalAtItsPlace() {
        Checks checks = new Checks();
        checks.take("name", Outcome.refused(BLANK));
        checks.take("emails", Outcome.refused(BLANK.at("value")).at(3));
        checks.require(false, "tags", () -> BLANK);

        assertThat(Refusals.of(checks.outcome(() -> "made")))
                .containsExactly("name REQUIRED", "emails.3.value REQUIRED", "tags REQUIRED");
    }

    @Test
    void makesNothingWhenSomethingWasRefused() {
        Checks checks = new Checks();
        checks.refuse(BLANK);

        checks.outcome(() -> {
            throw new AssertionError("made in spite of a refusal");
        });
    }

    @Test
    void makesItWhenNothingWasRefused() {
        Checks checks = new Checks();
        assertThat(checks.take("name", Outcome.done("Ada"))).contains("Ada");
        assertThat(checks.takeIfGiven("title", null, TextRule.LINE::check)).isEmpty();

        assertThat(checks.outcome(() -> "made")).isEqualTo(Outcome.done("made"));
    }

    @Test
    void goesOnOnlyFromWhatIsDone() {
        assertThat(Outcome.done(2).map(number -> number * 2)).isEqualTo(Outcome.done(4));
        assertThat(Outcome.<Integer>refused(BLANK).map(number -> number * 2)).isEqualTo(Outcome.refused(BLANK));
        assertThatThrownBy(() -> Outcome.refused(BLANK).orElseThrow()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Outcome.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheLimitsOfANumber() {
        NumberRule strength = new NumberRule(1, 5, "points");

        assertThat(strength.check(1)).isEqualTo(Outcome.done(1));
        assertThat(strength.check(5)).isEqualTo(Outcome.done(5));
        assertThat(Refusals.of(strength.check(0))).containsExactly("OUT_OF_RANGE");
        assertThat(strength.check(6).refusals().get(0).message()).isEqualTo("Must be from 1 to 5 points.");
    }
}
