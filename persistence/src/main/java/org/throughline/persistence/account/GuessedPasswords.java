package org.throughline.persistence.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.domain.account.PasswordFault;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.account.PasswordRule;

/**
 * Refuses what somebody would guess with a list of common passwords, words and names, with keyboard rows, dates and
 * repetitions, or with what they know of the owner. The library estimates how many guesses that takes; a password that
 * takes fewer than a hundred million is refused.
 */
@ApplicationScoped
public class GuessedPasswords implements PasswordRule {
    private static final double FEWEST_GUESSES_LOG10 = 8;
    /** The library's work grows faster than the text, and a long beginning says enough. */
    private static final int READ_AT_MOST = 64;

    private static final int LONGEST_FACT = 100;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 3;

    private final Zxcvbn library = new Zxcvbn();

    @Override
    public Optional<PasswordFault> fault(String password, Collection<String> about) {
        if (password.length() > PasswordHasher.LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        if (password.codePoints().anyMatch(GuessedPasswords::isNoText)) {
            return Optional.of(PasswordFault.NOT_TEXT);
        }
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        if (normal.codePointCount(0, normal.length()) < SHORTEST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        String beginning = normal.substring(0, Math.min(normal.length(), READ_AT_MOST));
        double guesses = library.measure(beginning, known(about)).getGuessesLog10();
        return guesses < FEWEST_GUESSES_LOG10 ? Optional.of(PasswordFault.EASY_TO_GUESS) : Optional.empty();
    }

    /** Each fact as it is, without blanks, and the words in it. */
    private static List<String> known(Collection<String> about) {
        return Stream.concat(about.stream(), Stream.of("throughline"))
                .map(fact -> fact.substring(0, Math.min(fact.length(), LONGEST_FACT)))
                .flatMap(fact -> Stream.concat(
                        Stream.of(fact, BETWEEN_WORDS.matcher(fact).replaceAll("")), BETWEEN_WORDS.splitAsStream(fact)))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }

    private static boolean isNoText(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
