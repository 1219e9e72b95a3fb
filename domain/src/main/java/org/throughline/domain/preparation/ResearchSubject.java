package org.throughline.domain.preparation;

import org.throughline.domain.shared.Meaning;

/** What research is about (C1): a seeker looks into all three before an interview. */
@Meaning("What research is about (C1): a seeker looks into all three before an interview.")
public enum ResearchSubject {
    @Meaning("The person one will talk to.")
    PERSON,
    @Meaning("The organisation they work for.")
    ORGANIZATION,
    @Meaning("The field that the organisation works in.")
    INDUSTRY
}
