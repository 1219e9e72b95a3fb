package org.throughline.domain.outreach;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** The messages of a viewer. What belongs to someone else does not exist here. */
public interface Messages {
    /** The viewer's own living message of this id. */
    Optional<Message> find(Viewer viewer, UUID id);

    /** Keeps a new message. */
    void add(Message message);

    /** Deletes all messages to a contact, because the contact is being deleted. */
    void deleteWith(Viewer viewer, UUID contactId, Instant now);

    /**
     * All that is known around a message to a contact, by one statement.
     *
     * @param threadId the interview it belongs to; empty when it is outside of one
     * @return empty when the viewer has no such contact
     */
    Optional<Situation> situation(Viewer viewer, UUID contactId, Optional<UUID> threadId);
}
