package org.throughline.reporting.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtStart;

/**
 * DTSTART in a time zone. The library's own would be written by time zone data that comes with the library, and would make
 * its zones known to the whole Java process; here the server's data decides, as everywhere else.
 */
final class LocalStart extends DtStart<LocalDateTime> {
    private static final long serialVersionUID = 1L;

    private final String value;

    LocalStart(Instant start, ZoneId zone) {
        add(new TzId(zone.getId()));
        this.value = TimeZoneDefinition.local(start, zone);
    }

    @Override
    public String getValue() {
        return value;
    }
}
