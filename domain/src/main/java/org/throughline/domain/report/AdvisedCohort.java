package org.throughline.domain.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A cohort that an advisor looks after.
 *
 * @param goalDate the day it works towards (A11)
 * @param seekers how many seekers are in it, those whose accounts are deactivated left out
 * @param sharing how many of them share their threads with their advisors
 */
public record AdvisedCohort(UUID id, String name, Optional<LocalDate> goalDate, int seekers, int sharing) {}
