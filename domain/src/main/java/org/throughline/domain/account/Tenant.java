package org.throughline.domain.account;

import java.util.Optional;
import java.util.UUID;

/**
 * For which institution the running thread works. It is said once, where it becomes known who asks: at the edge, for a
 * request, or by a job. The database then shows and takes rows of this institution only, whatever a statement says; where
 * nobody has said it, it shows none. A thread that is started by another one works for nobody until it says so itself.
 */
public final class Tenant {
    private static final ThreadLocal<UUID> CURRENT = new ThreadLocal<>();

    private Tenant() {}

    /** The institution; empty where nobody has said for which one. */
    public static Optional<UUID> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * Works for an institution until it leaves.
     *
     * @throws IllegalStateException when the thread already works for another one: work never changes sides
     */
    public static Stay enter(UUID institutionId) {
        UUID before = CURRENT.get();
        if (before != null && !before.equals(institutionId)) {
            throw new IllegalStateException("this work is for another institution");
        }
        CURRENT.set(institutionId);
        return before == null ? CURRENT::remove : () -> {};
    }

    /** Does some work for an institution, see {@link #enter}. */
    public static <T, E extends Exception> T call(UUID institutionId, Work<T, E> work) throws E {
        Stay stay = enter(institutionId);
        try {
            return work.call();
        } finally {
            stay.leave();
        }
    }

    /** As {@link #call}, without a result. */
    public static <E extends Exception> void run(UUID institutionId, Step<E> step) throws E {
        Tenant.<Void, E>call(institutionId, () -> {
            step.run();
            return null;
        });
    }

    /** The time in which a thread works for an institution. */
    @FunctionalInterface
    public interface Stay {
        void leave();
    }

    /** Something that has a result. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T call() throws E;
    }

    /** Something to do. */
    @FunctionalInterface
    public interface Step<E extends Exception> {
        void run() throws E;
    }
}
