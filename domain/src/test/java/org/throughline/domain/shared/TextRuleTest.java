package org.throughline.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
    private static final String COMPOSED = "Jos\u00e9";
    private static final String DECOMPOSED = "Jose\u0301";

    @Test
    void keepsComposedText() {
        assertThat(TextRule.LINE.check(COMPOSED)).isEqualTo(Outcome.done(COMPOSED));
    }

    @Test
    void composesDecomposedText() {
        assertThat(TextRule.LINE.check(DECOMPOSED)).isEqualTo(Outcome.done(COMPOSED));
    }

    @Test
    void measuresTheLengthAfterComposing() {
        assertThat(new TextRule(4, false).check(DECOMPOSED)).isEqualTo(Outcome.done(COMPOSED));
    }

    @Test
    void countsCharactersOutsideTheBasicPlaneOnce() {
        String fifty = "\uD83D\uDE00".repeat(50);
        assertThat(TextRule.TAG.check(fifty)).isEqualTo(Outcome.done(fifty));
        assertThat(Refusals.of(TextRule.TAG.check(fifty + "!"))).containsExactly("TOO_LONG");
    }

    @Test
    void keepsAnEmojiThatIsJoinedFromSeveral() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(TextRule.LINE.check(family)).isEqualTo(Outcome.done(family));
    }

    @Test
    void keepsTextWrittenFromRightToLeft() {
        String name = "\u05D3\u05D5\u05D3 \u200F\u0645\u062D\u0645\u062F";
        assertThat(TextRule.LINE.check(name)).isEqualTo(Outcome.done(name));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0\u2003", "\u200b\ufeff", "\u200e \u200f"})
    void takesTextOfWhichNothingCanBeSeenForMissing(String blank) {
        assertThat(Refusals.of(TextRule.LINE.check(blank))).containsExactly("REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {" Ada ", "\tAda\n", "\u00a0Ada\u00a0", "\u2003Ada\u3000"})
    void takesBlanksAway(String padded) {
        assertThat(TextRule.LINE.check(padded)).isEqualTo(Outcome.done("Ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u0000da", "A\u0007da", "A\u001bda", "A\u007fda", "A\u0085da"})
    void refusesControlCharacters(String text) {
        assertThat(Refusals.of(TextRule.LINE.check(text))).containsExactly("NOT_TEXT");
        assertThat(Refusals.of(TextRule.PARAGRAPH.check(text))).containsExactly("NOT_TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo", "one\r\ntwo", "one\ttwo", "one\u2028two", "one\u2029two"})
    void keepsLineBreaksAndTabsOnlyWhereSeveralLinesMakeSense(String text) {
        assertThat(TextRule.PARAGRAPH.check(text)).isEqualTo(Outcome.done(text));
        assertThat(Refusals.of(TextRule.LINE.check(text))).containsExactly("NOT_TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\uD800", "\uDC00A", "\uD83D", "\uDE00\uD83D"})
    void refusesHalvesOfCharacters(String text) {
        assertThat(Refusals.of(TextRule.LINE.check(text))).containsExactly("NOT_TEXT");
    }

    @Test
    void refusesTenThousandCharacters() {
        assertThat(Refusals.of(TextRule.PARAGRAPH.check("a".repeat(10_000)))).containsExactly("TOO_LONG");
    }

    @Test
    void saysHowLongATextMayBe() {
        assertThat(TextRule.LINE.check("a".repeat(201)).refusals())
                .singleElement()
                .extracting(Refusal::message)
                .isEqualTo("Must not be longer than 200 characters.");
    }
}
