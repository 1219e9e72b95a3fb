package org.throughline.domain.account;

/** Lets the database know for which institution a transaction works, see {@link Tenant}. */
public interface Tenancy {
    /**
     * To be called when a transaction of the container has begun and before anything is done in it that does not ask this
     * project's own data source for a connection: whatever follows in it works for the thread's institution.
     */
    void enterTransaction();
}
