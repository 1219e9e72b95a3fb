package org.throughline.domain.keepingintouch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** What ties a viewer to the contacts, and what passed between them. What belongs to someone else does not exist here. */
public interface KeepingInTouch {
    /** The tie to the viewer's own living contact of this id. */
    Optional<Tie> findTie(Viewer viewer, UUID contactId);

    /** The viewer's own living signal of this id. */
    Optional<Signal> findSignal(Viewer viewer, UUID id);

    /** Keeps a new touch. */
    void add(Touch touch);

    /** Keeps a new signal. */
    void add(Signal signal);

    /** Deletes the touches and signals of a contact, because the contact is being deleted. */
    void deleteWith(Viewer viewer, UUID contactId, Instant now);
}
