package org.throughline.reporting.download;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.ReportPeriod;

/**
 * What a request asks of a report. Without {@code to} the period ends today where the viewer is, and without {@code from} it
 * is a year long. Without {@code lang} the language is the first of {@code Accept-Language} that there are texts in.
 *
 * @param period of which days
 * @param breakdown into which groups
 * @param locale in which language, and as is usual in which country
 */
record ReportQuestion(ReportPeriod period, Breakdown breakdown, Locale locale) {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    static ReportQuestion of(HttpServletRequest request, Clock clock, ZoneId zone) throws ReportRefused {
        return new ReportQuestion(period(request, clock, zone), breakdown(request), locale(request));
    }

    private static ReportPeriod period(HttpServletRequest request, Clock clock, ZoneId zone) throws ReportRefused {
        LocalDate to = day(request, "to").orElseGet(() -> LocalDate.now(clock.withZone(zone)));
        LocalDate from = day(request, "from").orElse(to.minusYears(1).plusDays(1));
        if (to.isBefore(from)) {
            throw new ReportRefused(ReportFault.PERIOD_ENDS_BEFORE_IT_BEGINS);
        }
        return new ReportPeriod(from, to);
    }

    private static Optional<LocalDate> day(HttpServletRequest request, String name) throws ReportRefused {
        Optional<String> given = parameter(request, name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(given.get());
            if (day.isBefore(FIRST) || day.isAfter(LAST)) {
                throw new ReportRefused(ReportFault.BAD_DAY);
            }
            return Optional.of(day);
        } catch (DateTimeParseException noDay) {
            throw new ReportRefused(ReportFault.BAD_DAY);
        }
    }

    private static Breakdown breakdown(HttpServletRequest request) throws ReportRefused {
        String given = parameter(request, "breakdown").orElse("none");
        return Arrays.stream(Breakdown.values())
                .filter(breakdown -> breakdown.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new ReportRefused(ReportFault.BAD_BREAKDOWN));
    }

    private static Locale locale(HttpServletRequest request) throws ReportRefused {
        Optional<Locale> wanted = parameter(request, "lang").map(Locale::forLanguageTag);
        if (wanted.isPresent() && !Words.knows(wanted.get())) {
            throw new ReportRefused(ReportFault.BAD_LANGUAGE);
        }
        return wanted.orElseGet(() -> Collections.list(request.getLocales()).stream()
                .filter(Words::knows)
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
    }
}
