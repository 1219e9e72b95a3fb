package org.throughline.domain.interview;

/** By what means the seeker asks (B8). */
public enum Channel {
    /** E-mail, which is best for requests and thanks. */
    EMAIL,
    /** A message on LinkedIn. */
    LINKEDIN,
    /** A telephone call. */
    PHONE,
    /** Another messaging service. */
    MESSAGE,
    /** Face to face. */
    IN_PERSON
}
