package org.throughline.domain.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.programme.SeekerLevel;

/**
 * What is counted of one seeker before anything is said of it. Days are the institution's. Practice threads and what was
 * deleted are in none of the numbers.
 *
 * @param sharing whether the viewer may know whom the seeker talks to
 * @param joinedOn when the seeker came
 * @param goalDate the seeker's own, or else the cohort's (A11)
 * @param target how many interviews the seeker wants to hold (F8)
 * @param drafts threads in which nothing was asked yet
 * @param requests threads in which something was asked
 * @param lastStepOn the day of the last event of any thread
 * @param ahead interviews agreed for a time that is not past
 * @param ignored requests of the last {@link AttentionRules#RECENT_REQUEST_DAYS} days that were never answered (B11)
 * @param ignoredWithText those of them whose text is known
 * @param ignoredSelling those of them whose text sells
 * @param held interviews held
 * @param heldRecently those of the last {@link AttentionRules#PACE_DAYS} days, today among them
 * @param firstHeldOn the day of the first
 * @param withoutNames interviews since the last in which names were asked for or given (E1)
 * @param unthanked interviews whose thank-you is overdue (F1)
 * @param oldestUnthankedOn the day of the earliest of them
 */
public record SeekerFacts(
        UUID id,
        String name,
        SeekerLevel level,
        Optional<UUID> cohortId,
        Optional<String> cohort,
        boolean sharing,
        LocalDate joinedOn,
        Optional<LocalDate> goalDate,
        Optional<Integer> target,
        int drafts,
        int requests,
        Optional<LocalDate> lastStepOn,
        int ahead,
        int ignored,
        int ignoredWithText,
        int ignoredSelling,
        int held,
        int heldRecently,
        Optional<LocalDate> firstHeldOn,
        int withoutNames,
        int unthanked,
        Optional<LocalDate> oldestUnthankedOn) {}
