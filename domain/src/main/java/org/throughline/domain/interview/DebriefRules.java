package org.throughline.domain.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.NumberRule;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;

/** What can be said of an interview, and what contradicts it. */
final class DebriefRules {
    private static final NumberRule MINUTES = new NumberRule(1, 480, "minutes");
    private static final NumberRule PERCENT = new NumberRule(0, 100, "percent");
    private static final NumberRule FLOW = new NumberRule(1, 5, "(1 it stalled, 5 it went by itself)");
    /** Nobody comes a day early or a day late; a day further off is a slip of the keyboard. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Progress progress;
    private final Instant now;

    DebriefRules(Progress progress, Instant now) {
        this.progress = progress;
        this.now = now;
    }

    /** The details with their texts cleaned; empty when something was refused. */
    Optional<DebriefDetails> check(Checks checks, DebriefDetails told) {
        if (progress.heldAt() == null) {
            checks.refuse(Refusal.of(
                            RefusalCode.NOT_HELD_YET,
                            Practice.D3,
                            "The interview has not taken place yet; record HELD first.")
                    .at("threadId"));
            return Optional.empty();
        }
        Optional<Instant> arrivedAt = checks.takeIfGiven("arrivedAt", told.arrivedAt(), DateRule.PLAUSIBLE::check);
        arrivedAt.ifPresent(arrival -> arrival(checks, arrival));
        checks.takeIfGiven("actualMinutes", told.actualMinutes(), MINUTES::check);
        checks.takeIfGiven("theySpokePercent", told.theySpokePercent(), PERCENT::check);
        checks.takeIfGiven("flow", told.flow(), FLOW::check);
        Optional<String> story = checks.takeIfGiven("story", given(told.story()), TextRule.PARAGRAPH::check);
        Optional<String> notes = checks.takeIfGiven("notes", given(told.notes()), TextRule.PARAGRAPH::check);
        tab(checks, told);
        opening(checks, told);
        return Optional.of(new DebriefDetails(
                arrivedAt.orElse(null),
                told.actualMinutes(),
                told.theySpokePercent(),
                told.flow(),
                story.orElse(null),
                told.resumeBrought(),
                told.resumeAskedFor(),
                told.resumeGiven(),
                told.tabOffered(),
                told.tabPaid(),
                told.openingRaisedBy(),
                told.openingQualified(),
                told.openingAtTheEnd(),
                told.thankedInPerson(),
                told.askedForNames(),
                notes.orElse(null)));
    }

    private void arrival(Checks checks, Instant arrival) {
        Instant held = progress.heldAt();
        Instant slot = Optional.ofNullable(progress.scheduledFor()).orElse(held);
        Instant first = (slot.isBefore(held) ? slot : held).minus(A_DAY);
        Instant last = (slot.isAfter(held) ? slot : held).plus(A_DAY);
        checks.require(
                !arrival.isAfter(now.plus(CLOCK_TOLERANCE)),
                "arrivedAt",
                () -> Refusal.of(RefusalCode.IN_THE_FUTURE, Practice.D2, "Must not lie in the future."));
        checks.require(
                !arrival.isBefore(first) && !arrival.isAfter(last),
                "arrivedAt",
                () -> Refusal.of(
                        RefusalCode.OUT_OF_RANGE,
                        Practice.D2,
                        "Must lie within a day of the interview: from %s to %s.".formatted(first, last)));
    }

    private void tab(Checks checks, DebriefDetails told) {
        boolean hasATab = Optional.ofNullable(progress.slotFormat())
                .filter(MeetingFormat::hasATab)
                .isPresent();
        checks.require(hasATab || told.tabOffered() == null, "tabOffered", DebriefRules::noTab);
        checks.require(hasATab || told.tabPaid() == null, "tabPaid", DebriefRules::noTab);
    }

    private static Refusal noTab() {
        return Refusal.of(
                RefusalCode.CONFLICTING,
                Practice.D6,
                "There is a bill for COFFEE and LUNCH only, and this interview was neither; leave it out.");
    }

    private static void opening(Checks checks, DebriefDetails told) {
        boolean raised = told.openingRaisedBy() != null;
        checks.require(
                raised || told.openingQualified() == null, "openingQualified", DebriefRules::nobodyRaisedAnOpening);
        checks.require(
                raised || told.openingAtTheEnd() == null, "openingAtTheEnd", DebriefRules::nobodyRaisedAnOpening);
    }

    private static Refusal nobodyRaisedAnOpening() {
        return Refusal.of(
                RefusalCode.CONFLICTING,
                Practice.D7,
                "Say in openingRaisedBy who brought up an opening, or leave it out.");
    }

    private static String given(String raw) {
        return raw == null || raw.isBlank() ? null : raw;
    }
}
