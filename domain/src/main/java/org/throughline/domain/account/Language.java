package org.throughline.domain.account;

import java.util.Locale;
import org.throughline.domain.shared.Meaning;

/** In which language the server writes to somebody of its own accord. */
@Meaning("In which language the server writes to somebody of its own accord.")
public enum Language {
    @Meaning("English.")
    EN(Locale.ENGLISH),
    @Meaning("German.")
    DE(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** For words and dates. */
    public Locale locale() {
        return locale;
    }
}
