package org.throughline.domain.outreach;

import org.throughline.domain.shared.Meaning;

/** Which part of a message a finding points into. */
@Meaning("Which part of a message a finding points into.")
public enum Place {
    @Meaning("The subject.")
    SUBJECT,
    @Meaning("The body.")
    BODY
}
