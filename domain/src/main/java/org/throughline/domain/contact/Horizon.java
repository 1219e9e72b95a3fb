package org.throughline.domain.contact;

/** Why this person's work is of interest (A2): a position wanted now, later, or admired. */
public enum Horizon {
    /** Has a position the seeker wants now. */
    NOW,
    /** Has a position the seeker wants in five years. */
    FIVE_YEARS,
    /** Has a position the seeker wants in twenty years. */
    TWENTY_YEARS,
    /** Is admired, whatever the field. */
    ADMIRED
}
