package org.throughline.reporting.digest;

import java.util.Locale;

/** How the connection to the SMTP server is kept secret. */
enum MailSecurity {
    /** Not at all: for a server on this machine or in a network of its own. */
    NONE,
    /** It begins in plain text and is encrypted before anything is said; a server that cannot is not used. */
    STARTTLS,
    /** Encrypted from the first byte. */
    TLS;

    /** @throws IllegalArgumentException if there is none of that name */
    static MailSecurity of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
