package org.throughline.domain.interview;

import java.time.Instant;
import java.util.List;
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

    /**
     * Keeps a contact from being deleted until the running transaction ends, so that something can be added to it.
     *
     * @return false when there is no such contact, or when it was deleted just now
     */
    boolean holdContact(UUID institutionId, UUID seekerId, UUID contactId);

    /**
     * Keeps others from changing a thread until the running transaction ends, and brings it up to date. What this
     * transaction has changed of it so far is kept.
     *
     * @return the version it had here; the thread's own is higher when others have changed it since it was found
     */
    int hold(InterviewThread thread);

    /** What happened to a thread since it had this version, in the order of time. */
    List<EventKind> eventsSince(InterviewThread thread, int version);

    /**
     * What a request depends on (A8). Until the running transaction ends, nobody else who asks the same person, and no
     * other request of the same seeker, gets past this; so two who ask at once do not both slip under a cap.
     *
     * @param askedAt when the request was sent, which says in whose month it falls
     */
    Circumstances beforeARequest(InterviewThread thread, Instant askedAt);

    /** What being prepared depends on (C3, C6). */
    Circumstances beforeAPreparation(InterviewThread thread);

    /** Deletes all threads with a contact and what belongs to them, because the contact is being deleted. */
    void deleteWith(Viewer viewer, UUID contactId, Instant now);
}
