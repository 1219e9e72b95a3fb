package org.throughline.domain.shared;

import java.text.Normalizer;

/**
 * What a text must be. Texts are kept as people write them: Unicode in composed form (NFC), without blanks around it,
 * without control characters (a line break and a tab are text where several lines make sense). A text of which nothing
 * can be seen is blank.
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
        if (raw == null || raw.codePoints().allMatch(TextRule::isInvisible)) {
            return Outcome.refused(Refusal.of(RefusalCode.REQUIRED, "Must not be blank."));
        }
        if (hasBrokenUnicode(raw)) {
            return Outcome.refused(Refusal.of(RefusalCode.NOT_TEXT, "Must be valid Unicode text."));
        }
        String text = Normalizer.normalize(stripped(raw), Normalizer.Form.NFC);
        if (text.codePoints().anyMatch(this::isControl)) {
            return Outcome.refused(Refusal.of(RefusalCode.NOT_TEXT, "Must not contain control characters."));
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.TOO_LONG, "Must not be longer than " + maxLength + " characters."));
        }
        return Outcome.done(text);
    }

    /** A blank text is as good as none: null. */
    public static String given(String raw) {
        return raw == null || raw.isBlank() ? null : raw;
    }

    private boolean isControl(int codePoint) {
        boolean lineOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> !(severalLines && lineOrTab);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> !severalLines;
            default -> false;
        };
    }

    /** {@link String#strip} leaves no-break spaces, which arrive with text copied from web pages. */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isInvisible(int codePoint) {
        return isBlank(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean hasBrokenUnicode(String text) {
        return text.codePoints().anyMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE);
    }
}
