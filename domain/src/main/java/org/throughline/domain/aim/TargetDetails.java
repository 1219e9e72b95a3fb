package org.throughline.domain.aim;

import org.throughline.domain.contact.Horizon;

/**
 * What a seeker says of a target, not checked yet. {@link Target} takes it whole or refuses it.
 *
 * @param name of the person or the organisation
 * @param organization where the person works, by name; null for an organisation
 * @param reason why them (A3); may be null
 * @param horizon why their work is of interest (A2); may be null
 * @param rank 1 (first) to 5 (some day); null as usual
 */
public record TargetDetails(String name, String organization, String reason, Horizon horizon, Integer rank) {}
