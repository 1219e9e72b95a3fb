package org.throughline.domain.programme;

import java.util.UUID;

/** What the rules need to know of an institution. */
public interface Programmes {
    /** The settings of an institution that exists. */
    InstitutionSettings settingsOf(UUID institutionId);
}
