package org.throughline.domain.shared;

/**
 * A practice of the craft of informational interviews, by its stable id. A refusal names the practice it comes from, so
 * that a person learns why.
 */
public enum Practice {
    /** Choose with purpose: a request is substantial. */
    A3,
    /** Introduced or met before cold. */
    A7,
    /** Ask for ten minutes; they decide how much. */
    B7,
    /** At most a few follow-ups, then move on. */
    B10,
    /** A time, a place and a format. */
    D1,
    /** The quality of the connection counts. */
    D4,
    /** May I use your name? */
    E2,
    /** A promised introduction has a date on which the seeker checks in. */
    E4,
    /** Reach out to those one was referred to, and keep the chain. */
    E5,
    /** Thank, always. */
    F1
}
