package org.throughline.domain.administration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** The cohorts of the viewer's institution. That the viewer may manage them is the caller's to check. */
public interface Cohorts {
    /** How many seekers are moved at a time, and how many advisors a cohort has, at the most. */
    int MOST = 100;

    /** The living cohort of this id, to be changed: nobody else changes it, or puts anybody into it, until this is done. */
    Optional<Cohort> find(Viewer viewer, UUID id);

    /** The living cohort of this id, to put somebody into it: nobody deletes it until this is done. */
    Optional<Cohort> join(Viewer viewer, UUID id);

    /** How many seekers are in it, those whose accounts are deactivated too. */
    int seekersIn(Cohort cohort);

    /** Keeps a new cohort. */
    void add(Cohort cohort);

    /** Which of these are accounts of the institution that are not deactivated; each with whether it has the role ADVISOR. */
    List<Candidate> candidates(Viewer viewer, Set<UUID> accountIds);

    /** Lets these accounts, and nobody else, look after a cohort. */
    void setAdvisors(Cohort cohort, Set<UUID> accountIds);

    /** Which of these are seekers of the institution. */
    Set<UUID> seekers(Viewer viewer, Set<UUID> seekerIds);

    /**
     * Moves seekers of the institution. One who is there already stays as they are.
     *
     * @param cohortId where to; empty for no cohort
     */
    void move(Viewer viewer, Set<UUID> seekerIds, Optional<UUID> cohortId);

    /**
     * Somebody who may come to look after a cohort.
     *
     * @param isAdvisor whether the account has the role for it
     */
    record Candidate(UUID accountId, boolean isAdvisor) {}
}
