package org.throughline.bench.spring;

import java.time.Instant;
import java.util.UUID;

/** Equal by its id, so that it is a cheap key of a batch. */
record InterviewThread(
        Owner owner, UUID id, UUID contactId, String state, String channel, Instant openedAt, Instant lastEventAt) {
    @Override
    public boolean equals(Object other) {
        return other instanceof InterviewThread thread && thread.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
