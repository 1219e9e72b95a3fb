package org.throughline.domain.duplicate;

import org.throughline.domain.shared.Meaning;

/** What may be there twice. */
@Meaning("What may be there twice.")
public enum DuplicateEntity {
    @Meaning("A contact of a seeker; the seeker decides.")
    CONTACT,
    @Meaning("A person of the institution's directory; administrators decide.")
    DIRECTORY_PERSON
}
