package org.throughline.reporting.calendar;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.calendar.CalendarLanguage;

/** What a feed says, in its language. Names and words of people come in as one line each, and not too long. */
final class CalendarTexts {
    private static final String BUNDLE = CalendarTexts.class.getPackageName() + ".texts";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DETAIL = 200;
    private static final int LONGEST_PLACE = 500;

    private final ResourceBundle texts;

    CalendarTexts(CalendarLanguage language) {
        this.texts = ResourceBundle.getBundle(BUNDLE, language.locale());
    }

    /** What a calendar program calls the feed. */
    String calendar() {
        return texts.getString("calendar");
    }

    String title(Slot slot) {
        String title = slot.name()
                .map(name -> say(slot.practice() ? "practice" : "interview", name(name)))
                .orElseGet(() -> texts.getString("interview.deleted"));
        return slot.state() == Slot.State.CANCELLED ? say("cancelled", title) : title.strip();
    }

    /** How and how long. */
    String description(Slot slot) {
        Optional<String> format = slot.format().map(known -> texts.getString("format." + known));
        return Stream.of(format, Optional.of(say("minutes", slot.length().toMinutes())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    Optional<String> place(Slot slot) {
        return slot.place().map(place -> PlainText.line(place, LONGEST_PLACE)).filter(place -> !place.isEmpty());
    }

    String title(DueDay due) {
        return due.detail()
                .map(detail -> say("due." + due.kind(), name(due.name()), PlainText.line(detail, LONGEST_DETAIL)))
                .orElseGet(() -> say("due." + due.kind(), name(due.name())));
    }

    /** Why, with the practice behind it. */
    String description(DueDay due) {
        return texts.getString("why." + due.kind()) + " (" + due.kind().practice() + ")";
    }

    private static String name(String name) {
        return PlainText.line(name, LONGEST_NAME);
    }

    private String say(String key, Object... values) {
        return texts.getString(key).formatted(values);
    }
}
