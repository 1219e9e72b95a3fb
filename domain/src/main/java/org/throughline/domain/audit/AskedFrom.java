package org.throughline.domain.audit;

import java.util.Optional;

/**
 * The network address that the running thread works for. It is said once, at the edge, by whoever takes the request; work that
 * nobody asked for over the network has none.
 */
public final class AskedFrom {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private AskedFrom() {}

    /** The address; empty where nobody has said one. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Works for a request from this address until it leaves. */
    public static Stay enter(String address) {
        CURRENT.set(address);
        return CURRENT::remove;
    }

    /** The time in which a thread works for a request. */
    @FunctionalInterface
    public interface Stay {
        void leave();
    }
}
