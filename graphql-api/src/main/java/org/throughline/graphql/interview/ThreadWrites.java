package org.throughline.graphql.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.throughline.domain.interview.InterviewThread;
import org.throughline.domain.interview.ThreadPlan;
import org.throughline.domain.interview.Threads;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.TenantKey;

/** Steps that several mutations take with threads. */
@ApplicationScoped
public class ThreadWrites {
    @Inject
    private Threads threads;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Opens a thread and begins its history. */
    public Outcome<InterviewThread> open(UUID institutionId, UUID seekerId, UUID contactId, ThreadPlan plan) {
        Instant now = clock.instant();
        return InterviewThread.open(new TenantKey(institutionId, ids.next()), seekerId, contactId, plan, now)
                .map(thread -> {
                    threads.add(thread);
                    threads.append(thread.opening(ids.next(), now));
                    return thread;
                });
    }
}
