package org.throughline.domain.account;

import org.throughline.domain.shared.Meaning;

/** What an account may do. An account may have several roles. */
@Meaning("What an account may do.")
public enum Role {
    @Meaning("Runs informational interviews; sees their own network.")
    SEEKER,
    @Meaning("Looks after cohorts of seekers.")
    ADVISOR,
    @Meaning("Runs one institution: people, imports, settings.")
    ADMIN
}
