package org.throughline.domain.outreach;

import org.throughline.domain.shared.Meaning;

/** How much a finding of the outreach check weighs; the weightiest comes last. */
@Meaning("How much a finding of the outreach check weighs.")
public enum Severity {
    @Meaning("Would make the message better.")
    HINT,
    @Meaning("Should be mended; the message can be sent as it is.")
    WARNING,
    @Meaning("Must be mended: the message cannot be recorded as sent.")
    ERROR
}
