package org.throughline.reporting.download;

/**
 * Texts as they stand in cells. A spreadsheet takes a text that begins with {@code = + - @}, a tab or a line break for a
 * formula, and runs it; an apostrophe before it says that it is none.
 */
final class SpreadsheetText {
    private static final String FORMULA = "=+-@\t\r\n";
    /** As many characters as a cell can have. */
    private static final int MOST = 32_767;

    private SpreadsheetText() {}

    /** The text as it is written. */
    static String guarded(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.substring(0, Math.min(safe.length(), MOST));
    }
}
