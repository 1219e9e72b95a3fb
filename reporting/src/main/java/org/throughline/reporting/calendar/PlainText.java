package org.throughline.reporting.calendar;

import java.util.regex.Pattern;

/** Texts that people wrote, as one line of limited length: calendars show nothing else in one. */
final class PlainText {
    /** Line breaks and control characters, which no calendar file may hold. */
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");
    /** Half of a character, and marks that turn the direction of what follows. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    private static final String CUT = "…";

    private PlainText() {}

    /**
     * The text on one line.
     *
     * @param most characters; a longer text is cut, and ends with an ellipsis
     */
    static String line(String text, int most) {
        String line = GAPS.matcher(UNPRINTABLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + CUT;
    }
}
