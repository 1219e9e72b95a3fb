package org.throughline.domain.shared;

/**
 * A practice of the craft of informational interviews, by its stable id. A refusal names the practice it comes from, so
 * that a person learns why.
 */
@Meaning(
        "A practice of the craft of informational interviews, by its stable id. A refusal names the practice it comes from, so that a person learns why.")
public enum Practice {
    @Meaning("Choose with purpose: a request is substantial.")
    A3,
    @Meaning("Introduced or met before cold.")
    A7,
    @Meaning("Ask for ten minutes; they decide how much.")
    B7,
    @Meaning("At most a few follow-ups, then move on.")
    B10,
    @Meaning("A time, a place and a format.")
    D1,
    @Meaning("The quality of the connection counts.")
    D4,
    @Meaning("May I use your name?")
    E2,
    @Meaning("A promised introduction has a date on which the seeker checks in.")
    E4,
    @Meaning("Reach out to those one was referred to, and keep the chain.")
    E5,
    @Meaning("Thank, always.")
    F1
}
