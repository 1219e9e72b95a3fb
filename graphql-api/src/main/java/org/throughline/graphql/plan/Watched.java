package org.throughline.graphql.plan;

import org.throughline.domain.programme.AdvisorAccess;

/**
 * A level whose rows are seekers at whom somebody else looks; that they did is kept.
 *
 * @param level where the seeker is read
 * @param idCell the cell of the seeker's id
 * @param access what the seeker lets them see
 */
public record Watched(Level level, int idCell, AdvisorAccess access) {}
