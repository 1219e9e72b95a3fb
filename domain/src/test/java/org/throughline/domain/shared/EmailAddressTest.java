package org.throughline.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "Ada.Lovelace+work@example.co.uk",
                "o'brien@example.org",
                "a@b.de",
                "josé@exämple.org",
                "用户@例子.广告",
                "x@xn--exmple-cua.xn--p1ai"
            })
    void takesAddressesThatMailCanBeSentTo(String address) {
        assertThat(EmailAddress.parse(address)).isEqualTo(Outcome.done(new EmailAddress(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "ada@@example.org",
                "ada@example..org",
                "ada..l@example.org",
                "ada@-example.org",
                "ada@example.org.",
                "ada @example.org",
                "ada@example.org, bob@example.org",
                "Ada <ada@example.org>",
                "ada@example.123"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(Refusals.of(EmailAddress.parse(text))).containsExactly("MALFORMED");
    }

    @Test
    void refusesALocalPartThatNoServerTakes() {
        assertThat(Refusals.of(EmailAddress.parse("a".repeat(65) + "@example.org")))
                .containsExactly("MALFORMED");
    }

    @Test
    void keepsTheAddressAsItIsWrittenButForBlanksAndComposition() {
        assertThat(EmailAddress.parse("  Jose\u0301@example.org "))
                .isEqualTo(Outcome.done(new EmailAddress("Jos\u00e9@example.org")));
    }

    @Test
    void tellsWhatIsNoTextFromWhatIsNoAddress() {
        assertThat(Refusals.of(EmailAddress.parse("a\u0000@example.org"))).containsExactly("NOT_TEXT");
        assertThat(Refusals.of(EmailAddress.parse(null))).containsExactly("REQUIRED");
    }

    @Test
    void cannotBeMadeFromSomethingElse() {
        assertThatThrownBy(() -> new EmailAddress("ada")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersFastWhateverTheText() {
        String wicked = "a@" + "a-".repeat(90) + "!";
        assertThat(Refusals.of(EmailAddress.parse(wicked))).containsExactly("MALFORMED");
    }
}
