package org.throughline.domain.bad;

import java.time.Instant;

/** Breaks the rule that the domain is told the time. */
public final class DomainThatAsksTheClock {
    Instant now() {
        return Instant.now();
    }
}
