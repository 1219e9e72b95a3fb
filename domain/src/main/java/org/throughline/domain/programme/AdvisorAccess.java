package org.throughline.domain.programme;

import org.throughline.domain.shared.Meaning;

/** What the advisors of a seeker's cohort see of the seeker. Each level opens what the one before opens, and more. */
@Meaning(
        "What the advisors of a seeker's cohort see of the seeker. Each level opens what the one before opens, and more.")
public enum AdvisorAccess {
    @Meaning("That the seeker is in the cohort, the goal, and figures; nobody the seeker talks to.")
    FIGURES,
    @Meaning("Whom the seeker talks to, how far each talk has come, and who led to whom; no text that anybody wrote.")
    NAMES_AND_STATES,
    @Meaning(
            "Requests, messages, research and plans too; never what was said in confidence, nor what the seeker noted for"
                    + " themselves alone.")
    ALL_BUT_PRIVATE_NOTES;

    /** Whether this level opens what opens at the given one. */
    public boolean opens(AdvisorAccess least) {
        return compareTo(least) >= 0;
    }
}
