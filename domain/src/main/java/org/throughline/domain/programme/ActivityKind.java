package org.throughline.domain.programme;

import org.throughline.domain.shared.Meaning;

/** What a seeker spends time on (A14). Job boards alone fail. */
@Meaning("What a seeker spends time on (A14).")
public enum ActivityKind {
    @Meaning("Reading job boards.")
    JOB_BOARD,
    @Meaning("Writing applications.")
    APPLICATION,
    @Meaning("Finding out about people, organisations and industries.")
    RESEARCH,
    @Meaning("Asking for interviews.")
    OUTREACH,
    @Meaning("Preparing and holding interviews.")
    INTERVIEW,
    @Meaning("Going to events.")
    EVENT,
    @Meaning("Keeping in touch.")
    KEEPING_IN_TOUCH,
    @Meaning("Anything else.")
    OTHER
}
