package org.throughline.domain.insight;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who stands behind an insight that waits to be shared, as one seeker knows them (C9).
 *
 * @param insightId the insight
 * @param linkedInKey what tells their LinkedIn profile; empty when unknown
 * @param emails their addresses in lower case
 * @param name their folded name
 * @param organization the folded name of where they work; empty when unknown
 */
public record SharedSource(
        UUID insightId, Optional<String> linkedInKey, Set<String> emails, String name, Optional<String> organization) {
    public SharedSource {
        emails = Set.copyOf(emails);
    }

    /**
     * Whether both are taken for one person: the LinkedIn profile or an address agree, or the name does and nothing is known
     * of two different employers. In doubt it is one person, because one too few hides a text and one too many gives
     * somebody away.
     */
    boolean isSamePersonAs(SharedSource other) {
        boolean sameProfile = linkedInKey.isPresent() && linkedInKey.equals(other.linkedInKey);
        boolean sameAddress = emails.stream().anyMatch(other.emails::contains);
        boolean sameEmployer =
                organization.isEmpty() || other.organization.isEmpty() || organization.equals(other.organization);
        return sameProfile || sameAddress || name.equals(other.name) && sameEmployer;
    }
}
