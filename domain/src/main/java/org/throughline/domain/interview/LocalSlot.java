package org.throughline.domain.interview;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * A time as people agree on it: what the clocks show in a time zone (D1). When clocks go back, the same local time comes
 * twice, and the first is meant; when they go forward, some local times never come, and are refused.
 *
 * @param at the moment it is
 * @param comesTwice whether the clocks show it twice
 */
public record LocalSlot(Instant at, boolean comesTwice) {

    /**
     * The moment of a local time.
     *
     * @param local such as {@code 2026-03-29T14:30}, seconds optional
     */
    public static Outcome<LocalSlot> of(String local, ZoneId zone) {
        return parsed(local).then(time -> {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
            if (offsets.isEmpty()) {
                return Outcome.refused(skipped(time, zone));
            }
            return Outcome.done(new LocalSlot(time.toInstant(offsets.get(0)), offsets.size() > 1));
        });
    }

    /** The time zone of this name, such as {@code Europe/Berlin}. */
    public static Outcome<ZoneId> zone(String name) {
        boolean known = ZoneId.getAvailableZoneIds().contains(name) && !name.startsWith("SystemV/");
        return known
                ? Outcome.done(ZoneId.of(name))
                : Outcome.refused(Refusal.of(
                        RefusalCode.MALFORMED, Practice.D1, "Must be the name of a time zone, such as Europe/Berlin."));
    }

    private static Outcome<LocalDateTime> parsed(String local) {
        try {
            return Outcome.done(LocalDateTime.parse(local));
        } catch (DateTimeParseException malformed) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.MALFORMED,
                    Practice.D1,
                    "Must be a local date and time without an offset, such as 2026-03-29T14:30."));
        }
    }

    private static Refusal skipped(LocalDateTime time, ZoneId zone) {
        Optional<ZoneOffsetTransition> gap = Optional.ofNullable(zone.getRules().getTransition(time));
        String hint = gap.map(change -> "; the clocks go from %s to %s"
                        .formatted(change.getDateTimeBefore(), change.getDateTimeAfter()))
                .orElse("");
        return Refusal.of(
                RefusalCode.LOCAL_TIME_SKIPPED,
                Practice.D1,
                "%s does not exist in %s%s. Agree on another time.".formatted(time, zone.getId(), hint));
    }
}
