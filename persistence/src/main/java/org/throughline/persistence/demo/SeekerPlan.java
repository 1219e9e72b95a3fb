package org.throughline.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.programme.AdvisorAccess;
import org.throughline.domain.programme.SeekerLevel;

/**
 * A seeker to be.
 *
 * @param account with which the seeker signs in
 * @param temper how the seekers of the cohort go about it
 * @param habit what the seeker does otherwise
 * @param zone in which the seeker's days are counted
 * @param access what the seeker lets the cohort's advisors see
 * @param startedOn the day on which the seeker came
 * @param createdAt the moment of it
 */
record SeekerPlan(
        UUID id,
        AccountPlan account,
        UUID cohortId,
        SeekerLevel level,
        Stage stage,
        Temper temper,
        Habit habit,
        Optional<LocalDate> goalDate,
        Optional<Integer> target,
        ZoneId zone,
        AdvisorAccess access,
        LocalDate startedOn,
        Instant createdAt) {
    /** Whether the seeker's requests are mostly about themselves (B2). */
    boolean writesAboutThemselves() {
        return habit == Habit.WRITES_ABOUT_THEMSELVES;
    }

    /** Whether the seeker never asks who else to talk to (E1). */
    boolean asksForNoNames() {
        return habit == Habit.ASKS_FOR_NO_NAMES;
    }
}
