package org.throughline.domain.preparation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Practice;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/**
 * What an interview showed can be noted once it was held, whatever became of the thread since, and neither before it nor
 * in the future.
 */
public final class Evidence {
    /** Clocks differ a little; a moment may be told with a clock that runs ahead by this much. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private Evidence() {}

    /**
     * The moment at which something was learned from an interview.
     *
     * @param threadPlace where the input names the thread, for a refusal
     * @param momentPlace where the input names the moment
     * @param told when; now unless told, or when the interview was held if the clocks differ
     */
    public static Outcome<Instant> from(
            InterviewThread thread,
            String threadPlace,
            Optional<Instant> told,
            String momentPlace,
            Practice practice,
            Instant now) {
        Instant heldAt = thread.progress().heldAt();
        if (heldAt == null) {
            return Outcome.refused(Refusal.of(
                            RefusalCode.NOT_HELD,
                            practice,
                            "Only an interview that was held teaches something: record first that it was.")
                    .at(threadPlace));
        }
        Checks checks = new Checks();
        Instant unlessTold = now.isBefore(heldAt) ? heldAt : now;
        Optional<Instant> moment = checks.take(momentPlace, DateRule.PLAUSIBLE.check(told.orElse(unlessTold)));
        checks.require(
                moment.filter(at -> at.isBefore(heldAt)).isEmpty(),
                momentPlace,
                () -> Refusal.of(
                        RefusalCode.BEFORE_ITS_CAUSE,
                        practice,
                        "Must not be before the interview was held, at " + heldAt + "."));
        checks.require(
                moment.filter(at -> at.isAfter(now.plus(CLOCK_TOLERANCE))).isEmpty(),
                momentPlace,
                () -> Refusal.of(RefusalCode.IN_THE_FUTURE, practice, "Must not lie in the future."));
        return checks.outcome(moment::orElseThrow);
    }
}
