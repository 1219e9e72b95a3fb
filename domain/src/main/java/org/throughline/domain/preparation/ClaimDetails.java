package org.throughline.domain.preparation;

import java.util.Optional;
import java.util.UUID;

/**
 * What a seeker claims, not checked yet.
 *
 * @param contactId about whom; needed for a claim about a person
 * @param organizationId about which organisation, or an organisation of the field; needed for a claim about an organisation
 * @param subject about the person, the organisation or the field; null when not given
 * @param statement what research seems to say
 */
public record ClaimDetails(
        Optional<UUID> contactId, Optional<UUID> organizationId, ResearchSubject subject, String statement) {}
