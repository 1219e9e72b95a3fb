package org.throughline.domain.audit;

import java.util.Optional;
import java.util.UUID;
import org.throughline.domain.account.Viewer;

/**
 * That somebody did something.
 *
 * @param viewer who
 * @param kind what kind of thing
 * @param what the name of what was asked for, such as that of a mutation; never a value that somebody gave
 * @param subjectId what it was about; empty when it was nothing that has an id
 * @param address from where: the address that the request came from
 */
public record AuditEntry(Viewer viewer, AuditKind kind, String what, Optional<UUID> subjectId, String address) {}
