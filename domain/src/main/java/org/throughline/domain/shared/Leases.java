package org.throughline.domain.shared;

import java.util.Optional;

/**
 * The right to run what a name stands for, over all nodes. Whoever has it keeps it until they give it back; when the node dies
 * or hangs, or the database dies, it is free, and another node may go on. Whoever held it may not notice at once: what they
 * write must not be kept twice for another reason.
 */
public interface Leases {
    /**
     * The lease, unless somebody else has it.
     *
     * @throws RuntimeException when the database does not answer
     */
    Optional<Lease> tryTake(String name);

    /** The right, until it is closed. */
    interface Lease extends AutoCloseable {
        /** Gives it back. */
        @Override
        void close();
    }
}
