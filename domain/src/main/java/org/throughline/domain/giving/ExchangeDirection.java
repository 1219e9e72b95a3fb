package org.throughline.domain.giving;

import org.throughline.domain.shared.Meaning;

/** Who gave (F7). */
@Meaning("Who gave (F7).")
public enum ExchangeDirection {
    @Meaning("The seeker gave.")
    GIVE,
    @Meaning("The contact gave.")
    TAKE
}
