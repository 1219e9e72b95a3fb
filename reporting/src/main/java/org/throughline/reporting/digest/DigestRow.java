package org.throughline.reporting.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.domain.account.Language;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.domain.digest.DigestReader;

/**
 * A digest that this node has claimed, and whose it is.
 *
 * @param claim by which this node holds it
 * @param attempts how often it was tried before
 * @param wanted whether the account is active, and wants it
 */
record DigestRow(
        DigestKey key,
        UUID claim,
        int attempts,
        String email,
        String name,
        Set<Role> roles,
        Optional<UUID> seekerId,
        ZoneId timeZone,
        Language language,
        boolean wanted) {

    DigestReader reader(Instant now) {
        return new DigestReader(
                new Viewer(key.institutionId(), key.accountId(), seekerId, roles, timeZone),
                name,
                language,
                now,
                key.week());
    }
}
