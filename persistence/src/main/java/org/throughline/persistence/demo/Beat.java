package org.throughline.persistence.demo;

import java.util.Optional;
import org.throughline.domain.interview.CloseReason;
import org.throughline.domain.interview.EventKind;

/**
 * One thing that happens in a {@link Plot}.
 *
 * @param kind what
 * @param days how many days after the thing before
 * @param words which phrases tell it
 * @param minutes granted, where it is a yes
 * @param reason where it is the end
 */
record Beat(EventKind kind, int days, String words, Optional<Integer> minutes, Optional<CloseReason> reason) {

    /** Nobody writes requests or meets on a weekend; thanks and friendly words know no weekend. */
    boolean isOnWeekdays() {
        return kind != EventKind.OPENED && kind != EventKind.THANKED && kind != EventKind.KEPT_IN_TOUCH;
    }

    /** Thanks on the day of the talk are written when the day's work is done. */
    boolean isInTheEvening() {
        return kind == EventKind.THANKED && days == 0;
    }

    /** A time both agreed on has come, whether or not they met. */
    boolean isSlot() {
        return kind == EventKind.HELD || kind == EventKind.NO_SHOW;
    }

    /** A time both agreed on is given up before it comes. */
    boolean isMove() {
        return kind == EventKind.RESCHEDULED || kind == EventKind.POSTPONED;
    }
}
