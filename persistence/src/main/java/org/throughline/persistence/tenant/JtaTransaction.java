package org.throughline.persistence.tenant;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.UUID;

/** What is noted is forgotten with the transaction. All connections of one transaction are one session of the database. */
public final class JtaTransaction implements ContainerTransaction {
    private static final Object KEY = JtaTransaction.class.getName();

    private final TransactionSynchronizationRegistry registry;

    public JtaTransaction(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public boolean isRunning() {
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public Optional<UUID> entered() {
        return Optional.ofNullable((UUID) registry.getResource(KEY));
    }

    @Override
    public void noteEntered(UUID institutionId) {
        registry.putResource(KEY, institutionId);
    }
}
