package org.throughline.imports.target;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names of columns are compared, since every program and every person writes them a little differently. */
public final class ColumnName {
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ColumnName() {}

    /** The letters and digits of a name, in lower case and without accents; {@code ß} is {@code ss}. */
    public static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(plain)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
    }
}
