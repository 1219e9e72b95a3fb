package org.throughline.domain.audit;

import org.throughline.domain.shared.Meaning;

/** What kind of thing an entry of the audit log tells. */
@Meaning("What kind of thing an entry of the audit log tells.")
public enum AuditKind {
    @Meaning("An administrator or an advisor changed something.")
    CHANGE,
    @Meaning("An advisor saw more of a seeker than figures; one entry for a seeker, a level and an hour.")
    LOOK,
    @Meaning("Somebody asked for a change of what they may not change, or of what there is not.")
    REFUSAL
}
