package org.throughline.domain.calendar;

import java.util.Locale;
import org.throughline.domain.shared.Meaning;

/** In which language a calendar feed is written. */
@Meaning("In which language a calendar feed is written.")
public enum CalendarLanguage {
    @Meaning("English.")
    EN(Locale.ENGLISH),
    @Meaning("German.")
    DE(Locale.GERMAN);

    private final Locale locale;

    CalendarLanguage(Locale locale) {
        this.locale = locale;
    }

    /** The same for Java. */
    public Locale locale() {
        return locale;
    }
}
