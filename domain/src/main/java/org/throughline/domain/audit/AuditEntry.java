package org.throughline.domain.audit;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/**
 * That somebody did something. When and from where ({@link AskedFrom}) is known where it is kept.
 *
 * @param institutionId where
 * @param accountId who
 * @param kind what kind of thing
 * @param what the name of what was asked for, such as that of a mutation; never a value that somebody gave
 * @param subjectId what it was about; empty when it was nothing that has an id
 */
public record AuditEntry(UUID institutionId, UUID accountId, AuditKind kind, String what, Optional<UUID> subjectId) {

    /** That a viewer did something with what has this id. */
    public static AuditEntry of(Viewer viewer, AuditKind kind, String what, Optional<UUID> subjectId) {
        return new AuditEntry(viewer.institutionId(), viewer.accountId(), kind, what, subjectId);
    }

    /** That a viewer did something. */
    public static AuditEntry of(Viewer viewer, AuditKind kind, String what) {
        return of(viewer, kind, what, Optional.empty());
    }
}
