package org.throughline.imports.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a workbook, which may be in pieces of different type. */
final class RichText {
    /** What Excel makes of characters that XML does not have, and of line ends. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]");

    private RichText() {}

    /** Adds the pieces up to the end of an element, without hints how to pronounce them; false when more than fits. */
    static boolean read(XmlPart xml, String element, StringBuilder text, int longest) {
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh")) {
                skip(xml);
            } else if (xml.begins("t") && !xml.text(text, longest)) {
                return false;
            }
        }
        return true;
    }

    /** The text without Excel's escapes. */
    static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** A text such that {@link #plain} makes the same of it again. */
    static String escaped(String text) {
        String literal = text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_x$1_") : text;
        return NOT_XML.matcher(literal)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    private static void skip(XmlPart xml) {
        while (xml.next() && !xml.ends("rPh")) {
            // What is in it is for the eye of those who cannot read the script.
            continue;
        }
    }
}
