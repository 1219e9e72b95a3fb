package org.throughline.domain.audit;

/** The log of who did what. */
public interface AuditLog {
    /** Adds an entry in the running transaction: it is kept just when the change is. */
    void withTheChange(AuditEntry entry);

    /** Adds an entry at once, whatever becomes of the running transaction. */
    void atOnce(AuditEntry entry);

    /**
     * Adds an entry at once, unless there is the same one of this hour of UTC: the same kind of thing, of the same account, of
     * the same name and about the same.
     */
    void onceAnHour(AuditEntry entry);
}
