package org.throughline.domain.interview;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/** The interview threads of a viewer. What belongs to someone else does not exist here. */
public interface Threads {
    /** The viewer's own living thread of this id. */
    Optional<InterviewThread> find(Viewer viewer, UUID id);

    /** Keeps a new thread. */
    void add(InterviewThread thread);

    /** Appends an event to a thread's history. */
    void append(ThreadEvent event);

    /** Deletes all threads with a contact, because the contact is being deleted. */
    void deleteWith(Viewer viewer, UUID contactId, Instant now);
}
