package org.throughline.domain.interview;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How, where and in which time zone both meet (D1), as far as it was said.
 *
 * @param format in what form
 * @param place an address, a telephone number or a link
 * @param timeZone in which the time was agreed on
 */
public record Meeting(Optional<MeetingFormat> format, Optional<String> place, Optional<ZoneId> timeZone) {
    /** Nothing was said. */
    public static final Meeting UNSAID = new Meeting(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether nothing was said. */
    public boolean isUnsaid() {
        return equals(UNSAID);
    }
}
