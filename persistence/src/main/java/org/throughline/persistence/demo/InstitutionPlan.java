package org.throughline.persistence.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.throughline.domain.programme.InstitutionSettings;

/**
 * An institution to be.
 *
 * @param slug in addresses, of mail too
 * @param zone where it is
 * @param settings the numbers of its rules
 * @param foundedOn when it came to Throughline
 * @param cohorts at least one
 * @param cohortTurns to which cohort its seekers come, in turn, by the cohort's place in the list; whose place is there more
 *     often has more seekers
 * @param seekerZones where its seekers are, in turn
 */
record InstitutionPlan(
        String slug,
        String name,
        ZoneId zone,
        InstitutionSettings settings,
        LocalDate foundedOn,
        List<CohortPlan> cohorts,
        List<Integer> cohortTurns,
        List<String> seekerZones) {

    /** An address at this institution, which no mail reaches. */
    String email(String localPart) {
        return localPart + "@" + slug + ".example";
    }
}
