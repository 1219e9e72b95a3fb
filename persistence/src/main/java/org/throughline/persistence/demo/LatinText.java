package org.throughline.persistence.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as addresses write them: small Latin letters, without marks, with dashes for all else. */
final class LatinText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern REST = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private LatinText() {}

    static String slug(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("'", "")
                .replace("’", "");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return EDGES.matcher(REST.matcher(bare).replaceAll("-")).replaceAll("");
    }
}
