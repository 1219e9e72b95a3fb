package org.throughline.domain.account;

/** What an account may do. An account may have several roles. */
public enum Role {
    /** Runs informational interviews; sees their own network. */
    SEEKER,
    /** Looks after cohorts of seekers. */
    ADVISOR,
    /** Runs one institution: people, imports, settings. */
    ADMIN
}
