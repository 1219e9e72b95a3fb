package org.throughline.domain.giving;

import org.throughline.domain.shared.Meaning;

/** What was given (F7, C6). */
@Meaning("What was given (F7, C6).")
public enum ExchangeKind {
    @Meaning("Something to read or watch.")
    ARTICLE,
    @Meaning("What one has seen oneself.")
    EXPERIENCE,
    @Meaning("Someone to know.")
    INTRODUCTION,
    @Meaning("Advice.")
    ADVICE,
    @Meaning("A hand with something.")
    HELP,
    @Meaning("Time.")
    TIME,
    @Meaning("Something else.")
    OTHER
}
