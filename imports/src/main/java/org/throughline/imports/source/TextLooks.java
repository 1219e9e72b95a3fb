package org.throughline.imports.source;

import java.util.regex.Pattern;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** Tells text that may be a table from what only seems to be text. */
final class TextLooks {
    private static final Pattern WEB_PAGE = Pattern.compile(
            "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body|table|meta)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("\\s*<\\?xml\\b.*", Pattern.DOTALL);
    /** Bytes of a program or a picture are control characters ten times as often; a damaged list has a few. */
    private static final int MOST_CONTROLS_PERCENT = 2;

    private static final int MOST_CONTROLS = 8;

    private TextLooks() {}

    /** Refuses the beginning of a text that is none, or is no table. */
    static void check(String start) {
        if (isBinary(start)) {
            throw new FileRefused(
                    FileFault.NOT_TEXT,
                    "The file is not text, whatever its name says. Export the list as CSV, XLSX or vCard.",
                    lineOfFirstControl(start));
        }
        if (WEB_PAGE.matcher(start).matches()) {
            throw new FileRefused(
                    FileFault.WEB_PAGE,
                    "The file is a web page, whatever its name says. Open it in a spreadsheet and save it as XLSX or CSV.");
        }
        if (XML.matcher(start).matches()) {
            throw new FileRefused(
                    FileFault.OTHER_DOCUMENT,
                    "The file is an XML document. Open it in a spreadsheet and save it as XLSX or CSV.");
        }
    }

    private static boolean isBinary(String start) {
        long controls = start.chars().filter(TextLooks::isControl).count();
        return controls > MOST_CONTROLS && 100 * controls > (long) MOST_CONTROLS_PERCENT * start.length();
    }

    private static long lineOfFirstControl(String start) {
        return 1
                + start.chars()
                        .takeWhile(character -> !isControl(character))
                        .filter(character -> character == '\n')
                        .count();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character);
    }
}
