package org.throughline.reporting.download;

import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.throughline.domain.report.Figure;

/** Texts, numbers and dates in a viewer's language, written as is usual in their country. */
final class Words {
    /** The languages that there are texts in. The first is taken where a viewer wants none of them. */
    static final List<String> LANGUAGES = List.of("en", "de");

    private static final String TEXTS = Words.class.getPackageName() + ".report";
    private static final String FIGURES = Words.class.getPackageName() + ".figures";

    private final Locale locale;
    private final ResourceBundle texts;
    private final ResourceBundle figures;

    Words(Locale locale) {
        this.locale = locale;
        this.texts = bundle(TEXTS, locale);
        this.figures = bundle(FIGURES, locale);
    }

    /** Whether there are texts in the language of a locale. */
    static boolean knows(Locale locale) {
        return LANGUAGES.contains(locale.getLanguage());
    }

    Locale locale() {
        return locale;
    }

    /** A text, with its gaps filled. */
    String text(String key, Object... fillings) {
        return new MessageFormat(texts.getString(key), locale).format(fillings);
    }

    /** What a figure is called. */
    String name(Figure figure) {
        return figure(figure, "name", figure.name());
    }

    /** What a figure tells. */
    String sentence(Figure figure) {
        return figure(figure, "sentence", figure.sentence());
    }

    /** What a figure counts. */
    String numerator(Figure figure) {
        return figure(figure, "numerator", figure.numerator());
    }

    /** Of what a figure is a part. */
    Optional<String> denominator(Figure figure) {
        return figure.denominator().map(text -> figure(figure, "denominator", text));
    }

    /** What a figure does not count. */
    String leavesOut(Figure figure) {
        return figure(figure, "leavesOut", figure.leavesOut());
    }

    /** What a group is called; a sector is called what it is. */
    String group(String group) {
        String key = "group." + group;
        return texts.containsKey(key) ? text(key) : group;
    }

    /** A number with so many decimals at most. */
    String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A part of a whole in percent, without decimals. */
    String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** To the minute, with the time zone. */
    String moment(Instant instant, ZoneId zone) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale);
        return format.format(instant.atZone(zone)) + " (" + zone.getId() + ")";
    }

    /** Whether numbers are written with a comma where others write a point. */
    boolean decimalComma() {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    }

    private String figure(Figure figure, String part, String otherwise) {
        String key = figure.key() + "." + part;
        return figures.containsKey(key) ? figures.getString(key) : otherwise;
    }

    /** Without a look at the server's own language. */
    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
