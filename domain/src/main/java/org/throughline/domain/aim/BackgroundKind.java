package org.throughline.domain.aim;

import org.throughline.domain.shared.Meaning;

/** What a seeker comes from (A5, A6). */
@Meaning("What a seeker comes from (A5, A6).")
public enum BackgroundKind {
    @Meaning("A school or university they went to.")
    SCHOOL,
    @Meaning("An organisation they worked for.")
    EMPLOYER,
    @Meaning("A place they lived in.")
    PLACE,
    @Meaning("A group, club or association they belong to.")
    GROUP
}
