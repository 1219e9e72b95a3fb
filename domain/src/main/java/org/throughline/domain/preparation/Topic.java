package org.throughline.domain.preparation;

import org.throughline.domain.shared.Meaning;

/** What a question or an insight is about (C4, D9). */
@Meaning("What a question or an insight is about (C4, D9).")
public enum Topic {
    @Meaning("How they came to what they do.")
    STORY,
    @Meaning("The steps that lead into such work.")
    PATH,
    @Meaning("The work itself, day by day.")
    WORK,
    @Meaning("The organisation and how people work together in it.")
    COMPANY,
    @Meaning("The field, and where it is going.")
    INDUSTRY,
    @Meaning("What they would advise.")
    ADVICE,
    @Meaning("How the seeker comes across (D8).")
    FEEDBACK,
    @Meaning("Who else to talk to (E1).")
    REFERRAL
}
