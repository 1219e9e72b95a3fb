package org.throughline.graphql.plan;

/**
 * A level whose rows only administrators see; that they did is kept.
 *
 * @param level where the rows are read
 * @param what under what name it is kept
 */
public record Seen(Level level, String what) {}
