package org.throughline.persistence.demo;

import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.programme.SeekerLevel;

/**
 * A cohort to be.
 *
 * @param goalDate when most of its seekers want to have reached their goal; ahead or past
 * @param levels the levels of its seekers, in turn
 */
record CohortPlan(String name, LocalDate goalDate, List<SeekerLevel> levels) {}
