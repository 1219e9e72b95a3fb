package org.throughline.domain.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * What a seeker chose to do with a next action (A9): put it off to a day, or put it away.
 *
 * @param key which action
 * @param snoozedUntil the day on which it comes back, in the seeker's time zone; empty when it was put away
 * @param chosenAt when
 */
public record ActionChoice(ActionKey key, Optional<LocalDate> snoozedUntil, Instant chosenAt) {
    /** Further away than this is putting away. */
    private static final int MOST_DAYS = 366;

    /**
     * Puts an action off.
     *
     * @param until the day on which it comes back; after today, at most a year away
     * @param today in the seeker's time zone
     */
    public static Outcome<ActionChoice> snooze(String key, LocalDate until, LocalDate today, Instant now) {
        Checks checks = new Checks();
        Optional<ActionKey> checked = checks.take("key", ActionKey.parse(key).then(ActionChoice::dismissible));
        checks.require(
                until.isAfter(today) && !until.isAfter(today.plusDays(MOST_DAYS)),
                "until",
                () -> Refusal.of(
                        RefusalCode.OUT_OF_RANGE,
                        Practice.A9,
                        "Must be from %s to %s.".formatted(today.plusDays(1), today.plusDays(MOST_DAYS))));
        return checks.outcome(() -> new ActionChoice(checked.orElseThrow(), Optional.of(until), now));
    }

    /** Puts an action away for good. */
    public static Outcome<ActionChoice> dismiss(String key, Instant now) {
        Checks checks = new Checks();
        Optional<ActionKey> checked = checks.take("key", ActionKey.parse(key).then(ActionChoice::dismissible));
        return checks.outcome(() -> new ActionChoice(checked.orElseThrow(), Optional.empty(), now));
    }

    private static Outcome<ActionKey> dismissible(ActionKey key) {
        return key.kind().canBeDismissed()
                ? Outcome.done(key)
                : Outcome.refused(Refusal.of(
                        RefusalCode.STEP_NOT_ALLOWED,
                        Practice.A9,
                        "This one stays, so that there is always something to do."));
    }
}
