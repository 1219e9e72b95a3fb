package org.throughline.domain.outreach;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.domain.outreach.OutreachContext.Referrer;
import org.throughline.domain.referral.NamePermission;

/**
 * Fills the fields of a template, such as {@code {firstName}}. A field of which nothing is known stays as it is, and the
 * outreach check says so; a referrer who has not allowed it is not known (B12).
 */
final class TemplateText {
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
    private static final Pattern LAST_STOP = Pattern.compile("[.!\\s]+$");

    private final Map<String, String> values = new TreeMap<>();

    TemplateText(Situation situation, String language) {
        OutreachContext context = situation.context();
        context.contactName().ifPresent(name -> {
            values.put("contactName", name);
            values.put("firstName", name.split("\\s+")[0]);
        });
        values.put("seekerName", situation.seekerName());
        context.purpose()
                .ifPresent(purpose ->
                        values.put("purpose", LAST_STOP.matcher(purpose).replaceFirst("")));
        situation.requestedMinutes().ifPresent(minutes -> values.put("minutes", minutes.toString()));
        situation.organization().ifPresent(name -> values.put("organization", name));
        situation.interviewDay().ifPresent(day -> values.put("interviewDay", day(day, language)));
        permitted(context).ifPresent(name -> values.put("referrer", name));
        if (!context.commitments().isEmpty()) {
            values.put("commitments", String.join("; ", context.commitments()));
        }
    }

    String fill(String template) {
        return FIELD.matcher(template).replaceAll(this::value);
    }

    private String value(MatchResult field) {
        return Matcher.quoteReplacement(values.getOrDefault(field.group(1), field.group()));
    }

    private static Optional<String> permitted(OutreachContext context) {
        return context.referrers().stream()
                .filter(referrer -> referrer.permission() == NamePermission.GRANTED)
                .map(Referrer::name)
                .findFirst();
    }

    private static String day(LocalDate day, String language) {
        return day.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language)));
    }
}
