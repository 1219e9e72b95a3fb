package org.throughline.graphql.report;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.shared.Checks;
import org.throughline.domain.shared.DateRule;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/** Periods as clients give them, by a first and a last day. */
final class Periods {
    private Periods() {}

    /** The period, or why there is none such. */
    static Outcome<ReportPeriod> of(LocalDate from, LocalDate to) {
        Checks checks = new Checks();
        Optional<LocalDate> first = checks.take("from", DateRule.PLAUSIBLE.check(from));
        Optional<LocalDate> last = checks.take("to", DateRule.PLAUSIBLE.check(to));
        checks.require(
                first.isEmpty() || last.isEmpty() || !to.isBefore(from),
                "to",
                () -> Refusal.of(RefusalCode.OUT_OF_RANGE, "A period must not end before it begins."));
        return checks.outcome(() -> new ReportPeriod(first.orElseThrow(), last.orElseThrow()));
    }

    /** The same, where both days may be left out, but not one of them. */
    static Outcome<Optional<ReportPeriod>> ofIfGiven(LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return Outcome.done(Optional.empty());
        }
        if (from == null || to == null) {
            return Outcome.refused(Refusal.of(RefusalCode.REQUIRED, "A period has a first and a last day.")
                    .at(from == null ? "from" : "to"));
        }
        return of(from, to).map(Optional::of);
    }
}
