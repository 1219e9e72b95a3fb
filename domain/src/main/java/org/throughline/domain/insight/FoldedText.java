package org.throughline.domain.insight;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A text without accents, case and invisible characters, which knows where each of its letters stood: so that a name is
 * found however it is written. It folds as the database does for search.
 */
final class FoldedText {
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) '’', "'"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"));

    private final String folded;
    /** For each character of the folded text, where the character it came from begins; one more for the end. */
    private final int[] origin;

    private FoldedText(String folded, int[] origin) {
        this.folded = folded;
        this.origin = origin;
    }

    static FoldedText of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] origin = new int[text.length() * 20 + 1];
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            for (char letter : fold(codePoint).toCharArray()) {
                origin[folded.length()] = at;
                folded.append(letter);
            }
            at += Character.charCount(codePoint);
        }
        origin[folded.length()] = text.length();
        return new FoldedText(folded.toString(), origin);
    }

    /** The folded text. */
    String text() {
        return folded;
    }

    /** Where the folded character of this place stood in the text as written; the text's length for its end. */
    int originOf(int place) {
        return origin[place];
    }

    private static String fold(int codePoint) {
        String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        String lower = Normalizer.normalize(decomposed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder();
        lower.codePoints().filter(letter -> !isInvisible(letter)).forEach(letter -> {
            String other = LETTERS.get(letter);
            if (other == null) {
                letters.appendCodePoint(letter);
            } else {
                letters.append(other);
            }
        });
        return letters.toString();
    }

    /** Accents, and characters between letters that nobody sees. */
    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }
}
