package org.throughline.domain.preparation;

import java.util.Map;
import java.util.Set;
import org.throughline.domain.shared.Meaning;

/** What became of a claim (C2). The table below is the only place that says which state can follow which. */
@Meaning("What became of a claim (C2).")
public enum ClaimState {
    @Meaning("Research says so; no interview has settled it.")
    OPEN,
    @Meaning("An interview bore it out.")
    CONFIRMED,
    @Meaning("An interview showed that it holds in another form.")
    REFINED,
    @Meaning("An interview showed that it does not hold.")
    REFUTED;

    private static final Map<ClaimState, Set<ClaimState>> NEXT = Map.of(
            OPEN, Set.of(CONFIRMED, REFINED, REFUTED),
            // Settled claims change only by being opened again, so that each settling names its own interview.
            CONFIRMED, Set.of(OPEN),
            REFINED, Set.of(OPEN),
            REFUTED, Set.of(OPEN));

    /** Whether a claim in this state can be in the other state next. */
    public boolean canBecome(ClaimState next) {
        return NEXT.get(this).contains(next);
    }
}
