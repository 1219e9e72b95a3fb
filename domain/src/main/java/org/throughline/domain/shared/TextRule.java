package org.throughline.domain.shared;

import java.text.Normalizer;

/**
 * What a text must be. Texts are kept as people write them: Unicode in composed form (NFC), without blanks around it,
 * without control characters (a line break and a tab are text where several lines make sense).
 *
 * @param maxLength in Unicode code points
 * @param severalLines whether line breaks are kept
 */
public record TextRule(int maxLength, boolean severalLines) {
    /** A name, title, place or school. */
    public static final TextRule LINE = new TextRule(200, false);
    /** A tag or a label. */
    public static final TextRule TAG = new TextRule(50, false);
    /** A purpose, an interest, a summary. */
    public static final TextRule PARAGRAPH = new TextRule(4_000, true);

    /** The text as it will be kept, or why it cannot be. A blank text is refused as missing. */
    public Outcome<String> check(String raw) {
        if (raw == null || raw.isBlank()) {
            return Outcome.refused(Refusal.of(RefusalCode.REQUIRED, "Must not be blank."));
        }
        if (hasBrokenUnicode(raw)) {
            return Outcome.refused(Refusal.of(RefusalCode.NOT_TEXT, "Must be valid Unicode text."));
        }
        String text = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
        if (text.codePoints().anyMatch(this::isControl)) {
            return Outcome.refused(Refusal.of(RefusalCode.NOT_TEXT, "Must not contain control characters."));
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.TOO_LONG, "Must not be longer than " + maxLength + " characters."));
        }
        return Outcome.done(text);
    }

    private boolean isControl(int codePoint) {
        boolean lineOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return Character.getType(codePoint) == Character.CONTROL && !(severalLines && lineOrTab);
    }

    private static boolean hasBrokenUnicode(String text) {
        return text.codePoints().anyMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE);
    }
}
