package org.throughline.imports.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * A day in a roster: {@code 2027-05-31}, with or without a time after it, {@code 31.05.2027} or {@code 5/31/2027}. Whether
 * {@code 3/5/2027} is in March or in May is known only where a format says so; elsewhere it is refused.
 */
final class RosterDay {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final int MONTHS = 12;

    private RosterDay() {}

    /**
     * The day, or a refusal that shows how to write it.
     *
     * @param monthFirst whether the month is known to come first between slashes
     */
    static Outcome<LocalDate> parse(String raw, boolean monthFirst) {
        Matcher iso = ISO.matcher(raw);
        if (iso.matches()) {
            return day(iso, 1, 2, 3);
        }
        Matcher dots = DOTS.matcher(raw);
        if (dots.matches()) {
            return day(dots, 3, 2, 1);
        }
        Matcher slashes = SLASHES.matcher(raw);
        if (!slashes.matches()) {
            return malformed();
        }
        boolean dayIsFirst = number(slashes, 1) > MONTHS;
        boolean dayIsSecond = number(slashes, 2) > MONTHS;
        boolean same = number(slashes, 1) == number(slashes, 2);
        if (dayIsFirst) {
            return day(slashes, 3, 2, 1);
        }
        return monthFirst || dayIsSecond || same ? day(slashes, 3, 1, 2) : malformed();
    }

    private static Outcome<LocalDate> day(Matcher parts, int year, int month, int day) {
        try {
            return DateRule.PLAUSIBLE.check(
                    LocalDate.of(number(parts, year), number(parts, month), number(parts, day)));
        } catch (DateTimeException noSuchDay) {
            return malformed();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Outcome<LocalDate> malformed() {
        return Outcome.refused(Refusal.of(RefusalCode.MALFORMED, "Must be a day such as 2027-05-31 or 31.05.2027."));
    }
}
