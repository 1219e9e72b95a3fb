package org.throughline.domain.transfer;

import org.throughline.domain.shared.Meaning;

/** What a file is imported as. */
@Meaning("What a file is imported as.")
public enum ImportKind {
    @Meaning("Accounts, seekers, cohorts and advisors of the institution; for administrators.")
    ROSTER,
    @Meaning("People who are willing to be interviewed, with their monthly limit; for administrators.")
    DIRECTORY,
    @Meaning("Contacts, threads, events, referrals and all else of earlier years or of an export; for administrators.")
    HISTORY,
    @Meaning("A seeker's own address book.")
    ADDRESS_BOOK;

    /** Whether it goes into one seeker's network; else it is the institution's. */
    public boolean isOfOneSeeker() {
        return this == ADDRESS_BOOK;
    }
}
