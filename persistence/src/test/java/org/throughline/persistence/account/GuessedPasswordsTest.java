package org.throughline.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.account.PasswordFault;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.account.PasswordRule;

class GuessedPasswordsTest {
    private static final List<String> ADA = List.of("ada.lovelace@northfield.example", "Ada Lovelace", "Northfield");

    private final PasswordRule rule = new GuessedPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "ask-for-ten-minutes",
                "Blaue Giraffe tanzt leise",
                "\u6771\u4eac\u30bf\u30ef\u30fc\u306f\u8d64\u3044\u3067\u3059\u306d\u3048",
                "k3v9!x0qpz2m"
            })
    void takesWhatIsLongAndNotObvious(String password) {
        assertThat(rule.fault(password, ADA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "qwertzuiop123",
                "qwertyuiop[]",
                "aaaaaaaaaaaaaaaa",
                "123456789012",
                "abcabcabcabcabc",
                "adalovelace1",
                "ada.lovelace@northfield.example",
                "throughline1",
                "Northfield2026"
            })
    void refusesWhatIsGuessedSoon(String password) {
        assertThat(rule.fault(password, ADA)).contains(PasswordFault.EASY_TO_GUESS);
    }

    @Test
    void countsCharactersNotUnits() {
        assertThat(rule.fault("k3v9!x0qpz2", ADA)).contains(PasswordFault.TOO_SHORT);
        assertThat(rule.fault("\uD83D\uDE00".repeat(11), ADA)).contains(PasswordFault.TOO_SHORT);
        assertThat(rule.fault("", ADA)).contains(PasswordFault.TOO_SHORT);
    }

    @Test
    void refusesWhatCannotBeTypedTwiceAlike() {
        assertThat(rule.fault("correct horse\u0000battery", ADA)).contains(PasswordFault.NOT_TEXT);
        assertThat(rule.fault("correct horse\uD800battery", ADA)).contains(PasswordFault.NOT_TEXT);
        assertThat(rule.fault("correct horse\nbattery", ADA)).contains(PasswordFault.NOT_TEXT);
    }

    @Test
    void refusesAnEndlessOneBeforeLookingAtIt() {
        assertThat(rule.fault("p".repeat(PasswordHasher.LONGEST + 1), ADA)).contains(PasswordFault.TOO_LONG);
        assertThat(rule.fault("correct horse ".repeat(70), ADA)).isEmpty();
    }
}
