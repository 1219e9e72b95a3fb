package org.throughline.domain.insight;

import org.throughline.domain.shared.Meaning;

/** What kind of thing an interview taught (D9). */
@Meaning("What kind of thing an interview taught (D9).")
public enum InsightKind {
    @Meaning("Something that worked for them.")
    TIP,
    @Meaning("Something that is so.")
    FACT,
    @Meaning("Something that is changing.")
    TREND,
    @Meaning("Something that people in such work need help with.")
    CONTACT_NEED
}
