package org.throughline.persistence.interview;

import jakarta.persistence.EntityManager;
import org.throughline.domain.interview.Threads;

/** The stored threads, for tests of other packages. */
public final class TestThreads {
    private TestThreads() {}

    public static Threads on(EntityManager entityManager) {
        return new StoredThreads(entityManager);
    }
}
