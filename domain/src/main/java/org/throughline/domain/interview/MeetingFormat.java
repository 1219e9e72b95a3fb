package org.throughline.domain.interview;

import org.throughline.domain.shared.Meaning;

/** In what form both meet (B7, D1). */
@Meaning("In what form both meet (B7, D1).")
public enum MeetingFormat {
    @Meaning("By telephone.")
    PHONE,
    @Meaning("By video call.")
    VIDEO,
    @Meaning("Over a coffee.")
    COFFEE,
    @Meaning("Over a lunch.")
    LUNCH,
    @Meaning("Where they work.")
    OFFICE;

    /** Whether there is a bill, which the seeker offers to pay (D6). */
    public boolean hasATab() {
        return this == COFFEE || this == LUNCH;
    }
}
