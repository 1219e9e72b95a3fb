package org.throughline.reporting.digest;

import java.util.regex.Pattern;

/** Text that people wrote, made fit for one line or for HTML. */
final class PlainText {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+");

    private PlainText() {}

    /** The same without anything that could break a line. */
    static String line(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** The same on one line of HTML, as text. */
    static String html(String text) {
        return line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
