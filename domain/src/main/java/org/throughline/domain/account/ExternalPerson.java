package org.throughline.domain.account;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody for whom an identity provider vouches.
 *
 * @param issuer the provider
 * @param subject who they are there; never given to somebody else
 * @param institution the slug of the institution that they belong to
 * @param roles what they may do, in our words; never empty
 * @param verifiedEmail an address that is known to be theirs
 * @param name as people write it
 */
public record ExternalPerson(
        String issuer,
        String subject,
        String institution,
        Set<Role> roles,
        Optional<String> verifiedEmail,
        Optional<String> name) {
    public ExternalPerson {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("who has no role is not let in");
        }
    }
}
