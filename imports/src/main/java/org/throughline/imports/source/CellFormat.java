package org.throughline.imports.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a workbook shows a number, as far as it changes what a person reads.
 *
 * @param kind as what
 * @param digits the fewest digits, for numbers that begin with zeros such as postcodes
 */
record CellFormat(Kind kind, int digits) {
    /** As a number. */
    static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, 0);

    private static final CellFormat DAY = new CellFormat(Kind.DAY, 0);
    private static final CellFormat MOMENT = new CellFormat(Kind.MOMENT, 0);
    private static final CellFormat TIME = new CellFormat(Kind.TIME, 0);
    /** Quoted text, escaped characters, colours, conditions and languages say nothing of the kind. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^\\]]*]");

    private static final Pattern ZEROS = Pattern.compile("0{2,30}");

    /** What a number is shown as. */
    enum Kind {
        NUMBER,
        DAY,
        MOMENT,
        TIME
    }

    /** One of those that every workbook has. */
    static CellFormat builtIn(int id) {
        if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58) {
            return DAY;
        }
        if (id == 22) {
            return MOMENT;
        }
        return id >= 18 && id <= 21 || id >= 32 && id <= 35 || id == 45 || id == 55 || id == 56 ? TIME : GENERAL;
    }

    /** One that a workbook describes. */
    static CellFormat of(String code) {
        Matcher zeros = ZEROS.matcher(code);
        if (zeros.matches()) {
            return new CellFormat(Kind.NUMBER, code.length());
        }
        String letters =
                DECORATION.matcher(code).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (letters.startsWith("general") || letters.contains("[")) {
            return GENERAL;
        }
        boolean time = letters.contains("h") || letters.contains("s");
        boolean day = letters.contains("d") || letters.contains("y") || letters.contains("m") && !time;
        if (time) {
            return day ? MOMENT : TIME;
        }
        return day ? DAY : GENERAL;
    }
}
