package org.throughline.domain.contact;

import org.throughline.domain.shared.Meaning;

/** Why this person's work is of interest (A2): a position wanted now, later, or admired. */
@Meaning("Why this person's work is of interest (A2): a position wanted now, later, or admired.")
public enum Horizon {
    @Meaning("Has a position the seeker wants now.")
    NOW,
    @Meaning("Has a position the seeker wants in five years.")
    FIVE_YEARS,
    @Meaning("Has a position the seeker wants in twenty years.")
    TWENTY_YEARS,
    @Meaning("Is admired, whatever the field.")
    ADMIRED
}
