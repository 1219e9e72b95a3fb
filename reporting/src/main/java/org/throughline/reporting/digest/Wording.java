package org.throughline.reporting.digest;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import org.throughline.domain.account.Language;

/** The words of digests in one language; each is a sentence or a heading with places to fill. */
final class Wording {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle words;

    private Wording(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                Wording.class.getPackageName() + ".digest",
                language.locale(),
                Wording.class.getClassLoader(),
                NO_OTHER_LANGUAGE);
    }

    static Wording in(Language language) {
        return new Wording(language);
    }

    /** Whether there are words of that key. */
    boolean has(String key) {
        return words.containsKey(key);
    }

    /** The words of a key, filled. */
    String of(String key, Object... values) {
        return words.getString(key).formatted(values);
    }

    String day(LocalDate day) {
        return format("form.day").format(day);
    }

    String time(ZonedDateTime time) {
        return format("form.time").format(time);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(words.getString(key), language.locale());
    }
}
