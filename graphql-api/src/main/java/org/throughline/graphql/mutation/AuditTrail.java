package org.throughline.graphql.mutation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.account.Role;
import org.throughline.domain.audit.AuditEntry;
import org.throughline.domain.audit.AuditKind;
import org.throughline.domain.audit.AuditLog;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.RefusalCode;

/**
 * What mutations and queries leave in the audit log. What seekers change of their own leaves nothing there, nor what anybody
 * reads of their own.
 */
@RequestScoped
public class AuditTrail {
    /** What one may not do is told as what there is not, so both are kept. */
    private static final Set<RefusalCode> OF_RIGHTS = Set.of(RefusalCode.NOT_ALLOWED, RefusalCode.NOT_FOUND);

    @Inject
    private AuditLog log;

    @Inject
    private CurrentViewer viewer;

    /** A change was made in the running transaction. */
    void changed(String mutation, Changed changed) {
        Set<Role> roles = viewer.get().roles();
        if (roles.contains(Role.ADMIN) || roles.contains(Role.ADVISOR)) {
            Optional<UUID> subject =
                    changed.ids().size() == 1 ? changed.ids().values().stream().findFirst() : Optional.empty();
            log.withTheChange(entry(AuditKind.CHANGE, mutation, subject));
        }
    }

    /** A mutation came to this. */
    void answered(String mutation, Outcome<?> outcome) {
        if (outcome.refusals().stream().anyMatch(refusal -> OF_RIGHTS.contains(refusal.code()))) {
            log.atOnce(entry(AuditKind.REFUSAL, mutation, Optional.empty()));
        }
    }

    /**
     * The viewer is about to be shown what is other people's. To be called before the answer is given.
     *
     * @param query the name of what was asked for
     * @param subject what it is about; null where it is nothing that has an id
     */
    public void saw(String query, UUID subject) {
        log.onceAnHour(entry(AuditKind.LOOK, query, Optional.ofNullable(subject)));
    }

    private AuditEntry entry(AuditKind kind, String what, Optional<UUID> subject) {
        return AuditEntry.of(viewer.get(), kind, what, subject);
    }
}
