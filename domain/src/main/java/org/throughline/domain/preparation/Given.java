package org.throughline.domain.preparation;

import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;

/** Values that must be given, and have nothing more to check. */
public final class Given {
    private Given() {}

    /** The value, or a refusal when it is missing. */
    public static <T> Outcome<T> required(T value) {
        return value == null
                ? Outcome.refused(Refusal.of(RefusalCode.REQUIRED, "Must be given."))
                : Outcome.done(value);
    }
}
