package org.throughline.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.programme.SeekerLevel;

/**
 * A seeker to be.
 *
 * @param account with which the seeker signs in
 * @param zone in which the seeker's days are counted
 * @param shares whether the seeker lets the cohort's advisors know whom they talk to
 * @param startedOn the day on which the seeker came
 * @param createdAt the moment of it
 */
record SeekerPlan(
        UUID id,
        AccountPlan account,
        UUID cohortId,
        SeekerLevel level,
        Stage stage,
        Optional<LocalDate> goalDate,
        Optional<Integer> target,
        ZoneId zone,
        boolean shares,
        LocalDate startedOn,
        Instant createdAt) {
    private static final int ONE_IN = 3;

    /** Whether the seeker's requests are mostly about themselves (B2). It follows from the id, so that nothing is drawn for it. */
    boolean writesAboutThemselves() {
        return isBusyAndNumber(2);
    }

    /** Whether the seeker never asks who else to talk to (E1). */
    boolean asksForNoNames() {
        return isBusyAndNumber(1);
    }

    private boolean isBusyAndNumber(int number) {
        return stage == Stage.BUSY && Math.floorMod(id.getLeastSignificantBits(), ONE_IN) == number;
    }
}
