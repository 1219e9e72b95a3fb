package org.throughline.domain.interview;

import java.time.Instant;
import java.util.Optional;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;

/** What each kind of step must say and must not say. */
final class StepRules {
    private static final NumberRule MINUTES = new NumberRule(1, 480, "minutes");

    private StepRules() {}

    static Outcome<Step> check(Step step) {
        Checks checks = new Checks();
        Optional<String> summary = checks.takeIfGiven(
                "summary", step.summary().filter(text -> !text.isBlank()).orElse(null), TextRule.PARAGRAPH::check);
        Optional<Integer> minutes =
                checks.takeIfGiven("grantedMinutes", step.grantedMinutes().orElse(null), MINUTES::check);
        Optional<Instant> occurredAt = checks.take("occurredAt", DateRule.PLAUSIBLE.check(step.occurredAt()));
        Optional<Instant> slot =
                checks.takeIfGiven("scheduledFor", step.scheduledFor().orElse(null), DateRule.PLAUSIBLE::check);
        boolean agreesOnTime = step.kind() == EventKind.SCHEDULED || step.kind() == EventKind.RESCHEDULED;
        belongs(checks, "scheduledFor", step.scheduledFor(), agreesOnTime, agreesOnTime);
        belongs(
                checks,
                "closeReason",
                step.closeReason(),
                step.kind() == EventKind.CLOSED,
                step.kind() == EventKind.CLOSED);
        belongs(checks, "grantedMinutes", step.grantedMinutes(), step.kind() == EventKind.ACCEPTED, false);
        step.scheduledFor()
                .filter(time -> time.isBefore(step.occurredAt()))
                .ifPresent(time -> checks.refuse(Refusal.of(
                                RefusalCode.BEFORE_ITS_CAUSE,
                                Practice.D1,
                                "The time of the interview must not lie before the day it was agreed on.")
                        .at("scheduledFor")));
        return checks.outcome(
                () -> new Step(step.kind(), occurredAt.orElseThrow(), summary, slot, minutes, step.closeReason()));
    }

    private static void belongs(Checks checks, String place, Optional<?> value, boolean allowed, boolean needed) {
        checks.require(
                allowed || value.isEmpty(),
                place,
                () -> Refusal.of(RefusalCode.CONFLICTING, "Does not belong to this kind of event."));
        checks.require(
                !needed || value.isPresent(),
                place,
                () -> Refusal.of(RefusalCode.REQUIRED, "Is needed for this kind of event."));
    }
}
