package org.throughline.imports.addressbook;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * The day of a connection: {@code 05 Mar 2024}, {@code 05. März 2024}, {@code 05.03.2024} or {@code 2024-03-05}, and
 * what spreadsheets make of it, {@code 5-Mar-24}. {@code 3/5/2024} is refused: it is March in one country and May in
 * another.
 */
final class ConnectedOn {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})(?:\\. ?|[ -])(\\p{L}{3,9})(?:\\. ?|[ -])(\\d{4}|\\d{2})");
    /** For each month, what its names begin with or are short for, without accents. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "januar", "janner"),
            List.of("february", "februar"),
            List.of("march", "marz", "mrz"),
            List.of("april"),
            List.of("may", "mai"),
            List.of("june", "juni"),
            List.of("july", "juli"),
            List.of("august"),
            List.of("september"),
            List.of("october", "oktober"),
            List.of("november"),
            List.of("december", "dezember"));

    private ConnectedOn() {}

    /** The day, or a refusal that shows how to write it. */
    static Outcome<LocalDate> parse(String raw) {
        String text = Normalizer.normalize(raw.strip(), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        Matcher dots = DOTS.matcher(text);
        if (dots.matches()) {
            return day(dots.group(3), number(dots.group(2)), dots.group(1));
        }
        Matcher words = WORDS.matcher(text);
        return words.matches() ? day(words.group(3), month(words.group(2)), words.group(1)) : malformed();
    }

    private static Outcome<LocalDate> day(String year, OptionalInt month, String day) {
        if (month.isEmpty()) {
            return malformed();
        }
        int fullYear = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
        try {
            return DateRule.PLAUSIBLE.check(LocalDate.of(fullYear, month.getAsInt(), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return malformed();
        }
    }

    private static OptionalInt number(String digits) {
        return OptionalInt.of(Integer.parseInt(digits));
    }

    private static OptionalInt month(String name) {
        String beginning = name.toLowerCase(Locale.ROOT);
        return IntStream.rangeClosed(1, 12)
                .filter(month -> MONTHS.get(month - 1).stream().anyMatch(known -> known.startsWith(beginning)))
                .findFirst();
    }

    private static Outcome<LocalDate> malformed() {
        return Outcome.refused(
                Refusal.of(RefusalCode.MALFORMED, "Must be a day such as 05 Mar 2024, 05. März 2024 or 2024-03-05."));
    }
}
