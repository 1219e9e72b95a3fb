package org.throughline.imports.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A number of a workbook as a person sees it: without an exponent, without {@code .0}, without the noise of binary
 * fractions; a day as {@code 2024-03-05}, with its time as {@code 2024-03-05T14:30}.
 */
final class CellNumber {
    /** What a workbook can tell apart, and shows. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 64;
    private static final int LARGEST_EXPONENT = 320;
    private static final long MILLISECONDS_OF_A_DAY = 86_400_000;
    private static final LocalDateTime SINCE_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
    private static final LocalDateTime SINCE_1900 = LocalDate.of(1899, 12, 30).atStartOfDay();
    /** Workbooks count a 29 February 1900, which was not. */
    private static final long FIRST_OF_MARCH_1900 = 61;

    private static final long YEAR_10000 = 2_958_466;

    private CellNumber() {}

    /** The number in words; empty when it is none. */
    static Optional<String> text(String raw, CellFormat format, boolean since1904) {
        Optional<BigDecimal> number = number(raw);
        return number.map(value -> format.kind() == CellFormat.Kind.NUMBER
                        || value.signum() < 0
                        || value.compareTo(BigDecimal.valueOf(YEAR_10000)) >= 0
                ? plain(value, format.digits())
                : moment(value, format.kind(), since1904));
    }

    private static Optional<BigDecimal> number(String raw) {
        try {
            if (raw.length() > LONGEST) {
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(raw.strip()))
                    .filter(value -> Math.abs((long) value.precision() - value.scale()) < LARGEST_EXPONENT);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal value, int digits) {
        BigDecimal shown = value.round(SHOWN);
        String text = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        boolean whole = text.indexOf('.') < 0 && text.indexOf('-') < 0;
        return whole && text.length() < digits ? "0".repeat(digits - text.length()) + text : text;
    }

    private static String moment(BigDecimal value, CellFormat.Kind kind, boolean since1904) {
        long milliseconds = value.multiply(BigDecimal.valueOf(MILLISECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long seconds = Math.round(milliseconds / 1_000.0);
        long days = seconds / 86_400;
        if (kind == CellFormat.Kind.TIME && days == 0) {
            return LocalTime.ofSecondOfDay(seconds).toString();
        }
        LocalDateTime moment = since1904
                ? SINCE_1904.plusSeconds(seconds)
                : SINCE_1900.plusSeconds(seconds).plusDays(days < FIRST_OF_MARCH_1900 ? 1 : 0);
        return kind == CellFormat.Kind.DAY ? moment.toLocalDate().toString() : moment.toString();
    }
}
