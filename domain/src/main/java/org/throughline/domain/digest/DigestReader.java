package org.throughline.domain.digest;

import java.time.Instant;
import java.time.LocalDate;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Viewer;

/**
 * For whom a digest is made, and when.
 *
 * @param viewer with the rights by which content is read, and the time zone in which the week begins
 * @param name as the person writes it
 * @param language of all words
 * @param now when it is made
 * @param week the Monday of the week it is about
 */
public record DigestReader(Viewer viewer, String name, Language language, Instant now, LocalDate week) {
    /** The day on which it is made, in the reader's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, viewer.timeZone());
    }

    /** The Sunday of the week. */
    public LocalDate lastDay() {
        return week.plusDays(6);
    }
}
