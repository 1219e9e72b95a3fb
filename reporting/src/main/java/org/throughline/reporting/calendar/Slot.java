package org.throughline.reporting.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.interview.MeetingFormat;

/**
 * The time that was agreed on for an interview, or was until it was given up.
 *
 * @param threadId the interview
 * @param name whom the seeker meets; empty when the thread or the contact was deleted
 * @param practice whether it is with family or friends (A12)
 * @param state whether it still stands
 * @param start when it begins
 * @param zone in which it was agreed on; the seeker's own where that was not said
 * @param length granted minutes, or those that were asked for
 * @param format in what form, where it was said
 * @param place an address, a telephone number or a link, where it was said
 * @param changes how often the time was changed or given up since it was first agreed on
 * @param changedAt when it was changed last
 */
record Slot(
        UUID threadId,
        Optional<String> name,
        boolean practice,
        State state,
        Instant start,
        ZoneId zone,
        Duration length,
        Optional<MeetingFormat> format,
        Optional<String> place,
        int changes,
        Instant changedAt) {

    /** How firm a slot is. */
    enum State {
        /** It is still to come, or nobody has said yet how it went. */
        AGREED,
        /** The interview took place. */
        HELD,
        /** It was given up, the thread was closed before it, or the thread or the contact was deleted. */
        CANCELLED
    }

    Instant end() {
        return start.plus(length);
    }
}
