package org.throughline.persistence.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;

/**
 * What happens in one thread, in order, with the days between. It is written like the story it tells: {@code
 * asked().agreed(15).scheduled().prepared().held().thanked()}. A plot may reach into the future; only what lies before
 * today is ever told.
 */
final class Plot {
    private final List<Beat> beats = new ArrayList<>();
    private final Chance chance;

    private Plot(Chance chance) {
        this.chance = chance;
    }

    /** Someone is put on the list. */
    static Plot opened(Chance chance) {
        return new Plot(chance).then(EventKind.OPENED, 0, "any");
    }

    List<Beat> beats() {
        return List.copyOf(beats);
    }

    Plot asked() {
        return then(EventKind.REQUESTED, chance.between(0, 3), "asked");
    }

    /** Asked again after the days of silence that the institution waits. */
    Plot followedUp(int daysOfSilence, String words) {
        return then(EventKind.FOLLOWED_UP, daysOfSilence + chance.between(0, 1), words);
    }

    Plot replied(String words) {
        return then(EventKind.REPLIED, chance.between(1, 3), words);
    }

    Plot agreed(int minutes) {
        return agreed(minutes, chance.between(1, 4), "any");
    }

    Plot agreed(int minutes, int days, String words) {
        beats.add(new Beat(EventKind.ACCEPTED, days, words, Optional.of(minutes), Optional.empty()));
        return this;
    }

    Plot scheduled() {
        return then(EventKind.SCHEDULED, chance.between(0, 2), "any");
    }

    Plot scheduledAgain() {
        return then(EventKind.SCHEDULED, chance.between(1, 3), "again");
    }

    Plot rescheduled() {
        return then(EventKind.RESCHEDULED, chance.between(1, 4), "any");
    }

    Plot postponed() {
        return then(EventKind.POSTPONED, chance.between(2, 4), "any");
    }

    Plot missed() {
        return then(EventKind.NO_SHOW, chance.between(3, 7), chance.percent(70) ? "theirs" : "mine");
    }

    Plot prepared() {
        return then(EventKind.PREPARED, chance.between(2, 6), "any");
    }

    Plot held(int days) {
        return then(EventKind.HELD, days, "any");
    }

    Plot thanked() {
        return chance.percent(50) ? thankedInTheEvening() : thankedTheDayAfter();
    }

    Plot thankedInTheEvening() {
        return then(EventKind.THANKED, 0, "evening");
    }

    Plot thankedTheDayAfter() {
        return then(EventKind.THANKED, 1, "any");
    }

    Plot thankedLate() {
        return then(EventKind.THANKED, chance.between(4, 8), "late");
    }

    Plot keptInTouch(int days) {
        return then(EventKind.KEPT_IN_TOUCH, days, "any");
    }

    Plot closed(CloseReason reason, int days) {
        beats.add(new Beat(EventKind.CLOSED, days, reason.name(), Optional.empty(), Optional.of(reason)));
        return this;
    }

    private Plot then(EventKind kind, int days, String words) {
        beats.add(new Beat(kind, days, words, Optional.empty(), Optional.empty()));
        return this;
    }
}
