package org.throughline.graphql.interview;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.throughline.domain.interview.LocalSlot;
import org.throughline.domain.interview.Meeting;
import org.throughline.domain.interview.Step;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/** A step as a client tells it: a time may be told as the clocks show it somewhere (D1). */
final class ToldStep {
    private final RecordThreadEventInput input;
    private final Checks checks = new Checks();
    private final Optional<ZoneId> timeZone;
    private final Optional<LocalSlot> localSlot;

    private ToldStep(RecordThreadEventInput input, ZoneId ofViewer) {
        this.input = input;
        Optional<ZoneId> told = checks.takeIfGiven("timeZone", input.timeZone(), LocalSlot::zone);
        this.timeZone = input.timeZone() == null && input.kind().agreesOnTime() ? Optional.of(ofViewer) : told;
        this.localSlot = timeZone.isEmpty()
                ? Optional.empty()
                : checks.takeIfGiven("localTime", input.localTime(), local -> LocalSlot.of(local, timeZone.get()));
        checks.require(
                input.localTime() == null || input.scheduledFor() == null,
                "localTime",
                () -> Refusal.of(
                        RefusalCode.CONFLICTING,
                        Practice.D1,
                        "Give the time as a moment or as a local time, not both."));
        checks.require(
                input.localTime() == null || input.kind().agreesOnTime(),
                "localTime",
                () -> Refusal.of(RefusalCode.CONFLICTING, "Does not belong to this kind of event."));
    }

    /** What the input tells. */
    static ToldStep of(RecordThreadEventInput input, ZoneId ofViewer) {
        return new ToldStep(input, ofViewer);
    }

    /** The moment of a time that was told as the clocks show it; empty when none was. */
    Optional<LocalSlot> localSlot() {
        return localSlot;
    }

    /** The step, or why its time cannot be. */
    Outcome<Step> step(Instant occurredAt) {
        return checks.outcome(() -> new Step(
                input.kind(),
                occurredAt,
                Optional.ofNullable(input.summary()),
                localSlot.map(LocalSlot::at).or(() -> Optional.ofNullable(input.scheduledFor())),
                Optional.ofNullable(input.grantedMinutes()),
                Optional.ofNullable(input.closeReason()),
                new Meeting(Optional.ofNullable(input.format()), Optional.ofNullable(input.place()), timeZone),
                Optional.ofNullable(input.channel()),
                Optional.ofNullable(input.overrideReason())));
    }
}
