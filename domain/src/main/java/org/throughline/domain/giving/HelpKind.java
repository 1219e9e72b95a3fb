package org.throughline.domain.giving;

import org.throughline.domain.shared.Meaning;

/** How somebody helped, some of them much later (F6). */
@Meaning("How somebody helped, some of them much later (F6).")
public enum HelpKind {
    @Meaning("They heard of an opening and told of it.")
    HEARD_OF_OPENING,
    @Meaning("They spoke to the one who hires.")
    SPOKE_TO_HIRING_PERSON,
    @Meaning("They introduced the seeker to someone.")
    INTRODUCED,
    @Meaning("They advised.")
    ADVISED
}
