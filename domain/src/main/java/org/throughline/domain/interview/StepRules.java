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
    /** An address or a link; links with their tokens are long. */
    private static final TextRule PLACE = new TextRule(1_000, false);

    private StepRules() {}

    static Outcome<Step> check(Step step) {
        Checks checks = new Checks();
        Optional<String> summary = text(checks, "summary", step.summary(), TextRule.PARAGRAPH);
        Optional<Integer> minutes =
                checks.takeIfGiven("grantedMinutes", step.grantedMinutes().orElse(null), MINUTES::check);
        Optional<Instant> occurredAt = checks.take("occurredAt", DateRule.PLAUSIBLE.check(step.occurredAt()));
        Optional<Instant> slot =
                checks.takeIfGiven("scheduledFor", step.scheduledFor().orElse(null), DateRule.PLAUSIBLE::check);
        Optional<String> place = text(checks, "place", step.meeting().place(), PLACE);
        Optional<String> override = text(checks, "overrideReason", step.overrideReason(), TextRule.PARAGRAPH);
        whatBelongs(checks, step);
        step.scheduledFor()
                .filter(time -> time.isBefore(step.occurredAt()))
                .ifPresent(time -> checks.refuse(Refusal.of(
                                RefusalCode.BEFORE_ITS_CAUSE,
                                Practice.D1,
                                "The time of the interview must not lie before the day it was agreed on.")
                        .at("scheduledFor")));
        return checks.outcome(() -> new Step(
                step.kind(),
                occurredAt.orElseThrow(),
                summary,
                slot,
                minutes,
                step.closeReason(),
                new Meeting(step.meeting().format(), place, step.meeting().timeZone()),
                step.channel(),
                override));
    }

    private static void whatBelongs(Checks checks, Step step) {
        EventKind kind = step.kind();
        boolean closes = kind == EventKind.CLOSED;
        boolean meets = kind.agreesOnTime() || kind == EventKind.HELD;
        belongs(checks, "scheduledFor", step.scheduledFor(), kind.agreesOnTime(), kind.agreesOnTime());
        belongs(checks, "closeReason", step.closeReason(), closes, closes);
        belongs(checks, "grantedMinutes", step.grantedMinutes(), kind == EventKind.ACCEPTED, false);
        belongs(checks, "format", step.meeting().format(), meets, false);
        belongs(checks, "place", step.meeting().place(), meets, false);
        belongs(checks, "timeZone", step.meeting().timeZone(), kind.agreesOnTime(), false);
        belongs(checks, "channel", step.channel(), kind.isAMessage(), false);
        belongs(checks, "overrideReason", step.overrideReason(), kind == EventKind.PREPARED, false);
    }

    private static Optional<String> text(Checks checks, String place, Optional<String> raw, TextRule rule) {
        return checks.takeIfGiven(place, raw.filter(text -> !text.isBlank()).orElse(null), rule::check);
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
