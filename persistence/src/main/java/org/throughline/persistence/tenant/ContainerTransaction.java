package org.throughline.persistence.tenant;

import java.util.Optional;
import java.util.UUID;

/** The transaction of the container that the running thread takes part in, and for which institution it works. */
public interface ContainerTransaction {
    /** For connections that take part in none. */
    ContainerTransaction NONE = new ContainerTransaction() {
        @Override
        public boolean isRunning() {
            return false;
        }

        @Override
        public Optional<UUID> entered() {
            return Optional.empty();
        }

        @Override
        public void noteEntered(UUID institutionId) {
            throw new IllegalStateException("there is no transaction");
        }
    };

    boolean isRunning();

    /** The institution that this transaction has told the database. */
    Optional<UUID> entered();

    void noteEntered(UUID institutionId);
}
