package org.throughline.domain.referral;

import java.time.LocalDate;
import org.throughline.domain.programme.InstitutionSettings;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * On which days a seeker asks what became of a promised introduction (E4): usually seven to ten days on, as the
 * institution has set it; any other day needs a reason. Days are the seeker's.
 */
record CheckInRule(LocalDate madeOn, LocalDate today, InstitutionSettings settings) {

    /** The first of the usual days; today when a promise is written down so late that it has passed. */
    LocalDate usual() {
        LocalDate first = madeOn.plusDays(settings.checkInFromDays());
        return first.isBefore(today) ? today : first;
    }

    /** Notes why a day that was told cannot be the one. */
    void check(Checks checks, LocalDate day, boolean reasonIsGiven) {
        if (day.isBefore(madeOn)) {
            refuse(checks, RefusalCode.BEFORE_ITS_CAUSE, "Must not be before the referral was made.");
        } else if (day.isBefore(today)) {
            refuse(checks, RefusalCode.IN_THE_PAST, "Must be today or later.");
        } else if (isUnusual(day) && !reasonIsGiven) {
            refuse(
                    checks,
                    RefusalCode.CHECK_IN_UNUSUAL,
                    "Agree on a day from %s to %s, or say why it is another."
                            .formatted(madeOn.plusDays(settings.checkInFromDays()), latest()));
        }
    }

    private boolean isUnusual(LocalDate day) {
        return day.isBefore(madeOn.plusDays(settings.checkInFromDays())) || day.isAfter(latest());
    }

    private LocalDate latest() {
        LocalDate last = madeOn.plusDays(settings.checkInToDays());
        return last.isBefore(today) ? today : last;
    }

    private static void refuse(Checks checks, RefusalCode code, String message) {
        checks.refuse(Refusal.of(code, Practice.E4, message).at("checkInOn"));
    }
}
