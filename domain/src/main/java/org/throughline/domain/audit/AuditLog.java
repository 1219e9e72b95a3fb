package org.throughline.domain.audit;

/** The log of who did what. */
public interface AuditLog {
    /** Adds an entry in the running transaction: it is kept just when the change is. */
    void withTheChange(AuditEntry entry);

    /** Adds an entry at once, whatever becomes of the running transaction. */
    void atOnce(AuditEntry entry);
}
