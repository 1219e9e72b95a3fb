package org.throughline.domain.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** The referrals of a viewer. What belongs to someone else does not exist here. */
public interface Referrals {
    /** The viewer's own living referral of this id. */
    Optional<Referral> find(Viewer viewer, UUID id);

    /** Whether one contact has been referred to the other already. */
    boolean exists(Viewer viewer, UUID fromContactId, UUID toContactId);

    /** The e-mail address by which the viewer signs in: nobody is referred to themselves. */
    String addressOf(Viewer viewer);

    /** Keeps a new referral. */
    void add(Referral referral);

    /** Deletes all referrals that a contact made, because the contact is being deleted. */
    void deleteMadeBy(Viewer viewer, UUID contactId, Instant now);
}
