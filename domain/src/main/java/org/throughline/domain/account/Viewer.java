package org.throughline.domain.account;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * On whose behalf a request runs. Every read and every write is bound to it.
 *
 * @param institutionId the tenant
 * @param accountId who signed in
 * @param seekerId the seeker whose network is read and written; empty for accounts that are not seekers
 * @param roles what the account may do
 * @param timeZone in which the viewer's days begin and end
 * @param scopes what of it may be done by what the request showed: everything, unless that was a narrower API token
 */
public record Viewer(
        UUID institutionId,
        UUID accountId,
        Optional<UUID> seekerId,
        Set<Role> roles,
        ZoneId timeZone,
        Set<Scope> scopes) {
    public Viewer {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Somebody who signed in, and may do whatever their roles allow. */
    public Viewer(UUID institutionId, UUID accountId, Optional<UUID> seekerId, Set<Role> roles, ZoneId timeZone) {
        this(institutionId, accountId, seekerId, roles, timeZone, Scope.ALL);
    }
}
