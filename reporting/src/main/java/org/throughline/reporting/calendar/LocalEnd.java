package org.throughline.reporting.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;

/** DTEND in a time zone, written as {@link LocalStart} is. */
final class LocalEnd extends DtEnd<LocalDateTime> {
    private static final long serialVersionUID = 1L;

    private final String value;

    LocalEnd(Instant end, ZoneId zone) {
        add(new TzId(zone.getId()));
        this.value = TimeZoneDefinition.local(end, zone);
    }

    @Override
    public String getValue() {
        return value;
    }
}
