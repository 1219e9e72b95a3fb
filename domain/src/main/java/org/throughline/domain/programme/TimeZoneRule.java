package org.throughline.domain.programme;

import java.time.ZoneId;
import java.util.function.Predicate;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.shared.TextRule;

/** What a time zone must be: one that Java and the database know by the same name. */
public final class TimeZoneRule {
    private TimeZoneRule() {}

    /**
     * The name, or why it cannot be used.
     *
     * @param present the name that is kept already and may stay
     * @param isKnown whether the database can count days in a time zone of this name
     */
    public static Outcome<String> check(String raw, String present, Predicate<String> isKnown) {
        return TextRule.LINE
                .check(raw)
                .then(name -> name.equals(present)
                                || ZoneId.getAvailableZoneIds().contains(name) && isKnown.test(name)
                        ? Outcome.done(name)
                        : Outcome.refused(Refusal.of(
                                RefusalCode.MALFORMED, "Must be the name of a time zone such as Europe/Berlin.")));
    }
}
