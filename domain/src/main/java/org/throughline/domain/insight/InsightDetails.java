package org.throughline.domain.insight;

import org.throughline.domain.preparation.Topic;

/**
 * What an interview taught, not checked yet.
 *
 * @param kind null when not given
 * @param topic null when not given
 * @param insight in the seeker's words
 */
public record InsightDetails(InsightKind kind, Topic topic, String insight) {}
