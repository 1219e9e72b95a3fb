package org.throughline.domain.duplicate;

import org.throughline.domain.shared.Meaning;

/** Why two entries may be one person, the surest reason where there are several. */
@Meaning("Why two entries may be one person, the surest reason where there are several.")
public enum DuplicateReason {
    @Meaning("Both have the same e-mail address.")
    SAME_EMAIL,
    @Meaning("Both have the same name, whatever its case and accents.")
    SAME_NAME,
    @Meaning("Both have the same name and work at the same organisation.")
    SAME_NAME_AND_ORGANIZATION,
    @Meaning("Both have the same telephone number.")
    SAME_PHONE,
    @Meaning("Their names differ little.")
    SIMILAR_NAME,
    @Meaning("A person says so.")
    TOLD
}
