package org.throughline.graphql.mutation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import org.throughline.domain.account.Tenancy;

/**
 * Asks for entities outside of a mutation: in a transaction, because only there does the database know for which institution
 * they are asked for. Nothing that happens in it is kept.
 */
@ApplicationScoped
public class EntityReads {
    @Inject
    private UserTransaction transaction;

    @Inject
    private Tenancy tenancy;

    /** What the work finds. */
    public <T> T read(Supplier<T> work) {
        try {
            transaction.begin();
            try {
                tenancy.enterTransaction();
                return work.get();
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException failure) {
            throw new IllegalStateException("there is no transaction", failure);
        }
    }
}
