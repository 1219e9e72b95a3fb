package org.throughline.domain.interview;

import org.throughline.domain.shared.Meaning;

/** Why a thread was closed (B10). An ignored request is not a refused one (B11). */
@Meaning("Why a thread was closed (B10).")
public enum CloseReason {
    @Meaning("The contact said no.")
    DECLINED,
    @Meaning("The contact would have, but could not.")
    UNABLE,
    @Meaning("The contact never answered.")
    NO_REPLY,
    @Meaning("Anything else.")
    OTHER;

    /** Whether the contact answered, be it a no (B11). */
    public boolean isAnAnswer() {
        return this == DECLINED || this == UNABLE;
    }
}
