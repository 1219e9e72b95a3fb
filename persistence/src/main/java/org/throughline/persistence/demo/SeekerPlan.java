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
        Instant createdAt) {}
