package org.throughline.reporting.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * VTIMEZONE: how the clocks of a time zone go while a feed's slots last, each change by itself. It is made of the same rules
 * by which the agreed time was understood ({@code LocalSlot}), so that a calendar program shows that very time.
 */
final class TimeZoneDefinition {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private TimeZoneDefinition() {}

    /** Whether a zone's clocks show UTC all along: then times are written in UTC, and need no definition. */
    static boolean isUtc(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return rules.isFixedOffset() && rules.getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    /** Whether what the clocks show means this moment: when they go back, the same comes twice, and the first is meant. */
    static boolean isPlain(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone).atZone(zone).toInstant().equals(moment);
    }

    /** What the clocks show, as iCalendar writes it. */
    static String local(Instant moment, ZoneId zone) {
        return LOCAL.format(LocalDateTime.ofInstant(moment, zone));
    }

    /**
     * The clocks of a zone.
     *
     * @param first the first moment that has to be right
     * @param last the last one
     */
    static VTimeZone of(ZoneId zone, Instant first, Instant last) {
        VTimeZone definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition before = rules.previousTransition(first.plusSeconds(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(first);
            definition.add(observance(new Standard(), LONG_AGO, offset, offset));
        } else {
            definition.add(change(rules, before));
        }
        ZoneOffsetTransition next = rules.nextTransition(first);
        while (next != null && !next.getInstant().isAfter(last)) {
            definition.add(change(rules, next));
            next = rules.nextTransition(next.getInstant());
        }
        return definition;
    }

    private static Observance change(ZoneRules rules, ZoneOffsetTransition change) {
        Observance kind = rules.isDaylightSavings(change.getInstant()) ? new Daylight() : new Standard();
        return observance(kind, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static Observance observance(Observance kind, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        kind.add(new DtStart<>(from));
        kind.add(new TzOffsetFrom(before));
        kind.add(new TzOffsetTo(after));
        return kind;
    }
}
