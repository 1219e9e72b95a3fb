package org.throughline.domain.administration;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.programme.SeekerLevel;

/** The accounts of the viewer's institution. That the viewer may manage them is the caller's to check. */
public interface Accounts {
    /** The account of this id, deactivated ones too. */
    Optional<Account> find(Viewer viewer, UUID id);

    /** Whether another account that is not deactivated has the address of this one, whatever its case. */
    boolean isAddressTaken(Account account);

    /**
     * Whether the institution can do without this administrator: somebody else is one who has got in before, by a password or
     * by the identity provider. Two who ask at once are answered one after the other.
     */
    boolean isDispensable(Account administrator);

    /** Keeps a new account. */
    void add(Account account);

    /**
     * Sees to it that an account is a seeker. One that was a seeker before has its data again, and this changes nothing.
     *
     * @param level where a new seeker stands
     * @param cohortId where a new seeker belongs; empty for none
     */
    void makeSeeker(Account account, SeekerLevel level, Optional<UUID> cohortId);

    /** Lets an account look after no cohort any longer. */
    void leaveCohorts(Account account);
}
