package org.throughline.persistence.demo;

/** What a seeker does against the craft, so that an advisor can help. */
enum Habit {
    NONE,
    /** Never asks who else to talk to (E1). */
    ASKS_FOR_NO_NAMES,
    /** Writes requests that are mostly about themselves, and is ignored more often (B2, B11). */
    WRITES_ABOUT_THEMSELVES
}
