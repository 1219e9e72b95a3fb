package org.throughline.domain.interview;

import org.throughline.domain.shared.Meaning;

/** By what means the seeker asks (B8). */
@Meaning("By what means the seeker asks (B8).")
public enum Channel {
    @Meaning("E-mail, which is best for requests and thanks.")
    EMAIL,
    @Meaning("A message on LinkedIn.")
    LINKEDIN,
    @Meaning("A telephone call.")
    PHONE,
    @Meaning("Another messaging service.")
    MESSAGE,
    @Meaning("Face to face.")
    IN_PERSON
}
