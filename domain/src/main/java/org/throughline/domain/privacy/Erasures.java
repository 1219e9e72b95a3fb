package org.throughline.domain.privacy;

import java.util.List;
import java.util.UUID;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.shared.Outcome;

/**
 * Finds and erases what is held about people. Steps take part in the running transaction; what is erased cannot be brought
 * back.
 */
public interface Erasures {
    /** The most that one search finds. */
    int MOST_FOUND = 50;

    /** The people whom a search finds in the viewer's institution; for administrators, and empty for everybody else. */
    List<HeldPerson> find(Viewer viewer, PersonSearch search);

    /**
     * Erases a person over all seekers of the institution and from its directory. What seekers' chains of referrals and
     * figures need stays without a name; free texts about the person go, and so do the files that imports and exports still
     * keep. The person's addresses and profiles are not imported again without notice.
     *
     * <p>Refused with {@code NOT_FOUND}, also for all but administrators, and {@code STEP_NOT_ALLOWED} while an import is at
     * work that may bring the person back.
     *
     * @param personId see {@link HeldPerson#id}
     */
    Outcome<Erased> erasePerson(Viewer viewer, UUID personId);

    /**
     * Erases a seeker with all that is theirs: network, notes, imports, exports, and the account where it has no other role.
     * Seekers erase themselves, administrators anybody of the institution.
     *
     * <p>Refused with {@code NOT_FOUND}, also where the address is another, and {@code STEP_NOT_ALLOWED} while an import is at
     * work.
     *
     * @param confirmedEmail the account's address as the viewer typed it, whatever its case
     */
    Outcome<Erased> eraseSeeker(Viewer viewer, UUID seekerId, String confirmedEmail);
}
