package org.throughline.reporting.calendar;

import java.time.ZoneId;
import java.util.UUID;
import org.throughline.domain.calendar.CalendarLanguage;

/**
 * A feed whose address somebody knows.
 *
 * @param id of the feed
 * @param language in which it is written
 * @param timeZone the seeker's, in which due days are days
 */
record Feed(UUID institutionId, UUID id, UUID seekerId, CalendarLanguage language, ZoneId timeZone) {}
