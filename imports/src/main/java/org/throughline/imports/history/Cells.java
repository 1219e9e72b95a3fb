package org.throughline.imports.history;

import java.util.List;
import java.util.Optional;

/**
 * Stored values as the texts of cells, and back. A spreadsheet takes a text that begins with {@code = + - @}, a tab or a
 * line break for a formula; an apostrophe before it says that it is none. So that the apostrophe can be taken away again
 * and no text loses one of its own, a text that already begins with an apostrophe before such a sign gets one more, guarded
 * or not.
 */
public final class Cells {
    private static final String FORMULA = "=+-@\t\r\n";

    private Cells() {}

    /** A value as it stands in a cell; no value is an empty cell. */
    public static String text(Optional<Object> value) {
        return value.map(present -> present instanceof List<?> words ? Words.join(words) : present.toString())
                .orElse("");
    }

    /**
     * The text as it is written.
     *
     * @param raw whether a text that looks like a formula stays as it is
     */
    public static String guarded(String text, boolean raw) {
        if (text.isEmpty()) {
            return text;
        }
        boolean formula = FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula && !raw || looksGuarded(text) ? "'" + text : text;
    }

    /** What was guarded. */
    public static String unguarded(String cell) {
        return looksGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean looksGuarded(String text) {
        return text.length() > 1
                && text.charAt(0) == '\''
                && (text.charAt(1) == '\'' || FORMULA.indexOf(text.charAt(1)) >= 0);
    }
}
