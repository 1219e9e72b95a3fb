package org.throughline.persistence.demo;

import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.programme.SeekerLevel;

/**
 * A cohort to be.
 *
 * @param goalDate when most of its seekers want to have reached their goal; ahead or past
 * @param levels the levels of its seekers, in turn
 * @param temper how its seekers go about it
 */
record CohortPlan(String name, LocalDate goalDate, List<SeekerLevel> levels, Temper temper) {}
