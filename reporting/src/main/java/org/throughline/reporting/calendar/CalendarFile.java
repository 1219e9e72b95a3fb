package org.throughline.reporting.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A feed as an iCalendar file (RFC 5545): slots at their times, due days as events of the whole day, because calendar
 * programs show no to-dos of a calendar that they subscribe to. The same feed gives the same bytes, whenever it is written.
 *
 * @param slots in any order
 * @param dueDays in any order
 */
record CalendarFile(Feed feed, List<Slot> slots, List<DueDay> dueDays) {
    private static final Duration REFRESHED_EVERY = Duration.ofHours(1);
    private static final List<Duration> BEFORE_A_SLOT = List.of(Duration.ofDays(-1), Duration.ofMinutes(-30));
    /** On the day itself, at nine in the morning. */
    private static final List<Duration> ON_A_DUE_DAY = List.of(Duration.ofHours(9));

    private static final String DOMAIN = "@throughline";

    /** The file, in UTF-8. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private Calendar calendar() {
        CalendarTexts texts = new CalendarTexts(feed.language());
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Throughline//Calendar feed//"
                + feed.language().locale().getLanguage().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(texts.calendar()));
        calendar.add(new XProperty("X-WR-CALNAME", texts.calendar()));
        calendar.add(new XProperty("X-WR-TIMEZONE", feed.timeZone().getId()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED_EVERY));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESHED_EVERY.toString()));
        zones().forEach((zone, ofZone) -> calendar.add(TimeZoneDefinition.of(
                ZoneId.of(zone),
                ofZone.stream().map(Slot::start).min(Comparator.naturalOrder()).orElseThrow(),
                ofZone.stream().map(Slot::end).max(Comparator.naturalOrder()).orElseThrow())));
        slots.stream()
                .sorted(Comparator.comparing(Slot::start).thenComparing(Slot::threadId))
                .forEach(slot -> calendar.add(event(slot, texts)));
        dueDays.stream()
                .sorted(Comparator.comparing(DueDay::day).thenComparing(DueDay::key))
                .forEach(due -> calendar.add(event(due, texts)));
        return calendar;
    }

    private Map<String, List<Slot>> zones() {
        return slots.stream()
                .filter(CalendarFile::isLocal)
                .collect(Collectors.groupingBy(slot -> slot.zone().getId(), TreeMap::new, Collectors.toList()));
    }

    /** Whether a slot is written as its clocks show it: not where they show UTC, nor in an hour that comes twice. */
    private static boolean isLocal(Slot slot) {
        return !TimeZoneDefinition.isUtc(slot.zone())
                && TimeZoneDefinition.isPlain(slot.start(), slot.zone())
                && TimeZoneDefinition.isPlain(slot.end(), slot.zone());
    }

    private static VEvent event(Slot slot, CalendarTexts texts) {
        boolean cancelled = slot.state() == Slot.State.CANCELLED;
        VEvent event = event("interview-" + slot.threadId(), slot.changedAt(), slot.changes(), texts.title(slot));
        if (isLocal(slot)) {
            event.add(new LocalStart(slot.start(), slot.zone()));
            event.add(new LocalEnd(slot.end(), slot.zone()));
        } else {
            event.add(new DtStart<>(slot.start()));
            event.add(new DtEnd<>(slot.end()));
        }
        Status status = cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        event.add(status);
        event.add(cancelled ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        if (!cancelled) {
            event.add(new Description(texts.description(slot)));
            texts.place(slot).ifPresent(place -> {
                event.add(new Location(place));
                link(place).ifPresent(link -> event.add(new Url(link)));
            });
        }
        if (slot.state() == Slot.State.AGREED) {
            alarms(event, BEFORE_A_SLOT, texts.title(slot));
        }
        return event;
    }

    private static VEvent event(DueDay due, CalendarTexts texts) {
        String uid = due.key().toLowerCase(Locale.ROOT).replace('_', '-').replace(':', '-');
        VEvent event = event(uid, due.since(), due.changes(), texts.title(due));
        event.add(new DtStart<>(due.day()));
        event.add(new DtEnd<>(due.day().plusDays(1)));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Description(texts.description(due)));
        alarms(event, ON_A_DUE_DAY, texts.title(due));
        return event;
    }

    /** The moment of the last change stands for that of writing, so that the same feed gives the same bytes. */
    private static VEvent event(String uid, Instant changedAt, int changes, String title) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid + DOMAIN));
        event.add(new DtStamp(changedAt));
        event.add(new LastModified(changedAt));
        event.add(new Sequence(changes));
        event.add(new Summary(title));
        return event;
    }

    private static void alarms(VEvent event, List<Duration> triggers, String title) {
        for (Duration trigger : triggers) {
            VAlarm alarm = new VAlarm();
            alarm.add(new Trigger(new ParameterList(List.of(Related.START)), trigger));
            alarm.add(ImmutableAction.DISPLAY);
            alarm.add(new Description(title));
            event.add(alarm);
        }
    }

    /** The place where it is a link, and nothing but one. */
    private static Optional<URI> link(String place) {
        try {
            return Optional.of(URI.create(place))
                    .filter(uri ->
                            "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException noLink) {
            return Optional.empty();
        }
    }
}
