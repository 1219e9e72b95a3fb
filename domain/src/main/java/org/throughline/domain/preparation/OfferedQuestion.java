package org.throughline.domain.preparation;

import java.util.UUID;

/**
 * A question of the bank, as a seeker takes it over (C5).
 *
 * @param id in the bank
 * @param topic what it is about
 * @param question its words
 */
public record OfferedQuestion(UUID id, Topic topic, String question) {}
