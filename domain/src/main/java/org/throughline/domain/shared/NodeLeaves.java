package org.throughline.domain.shared;

/**
 * An event: this node takes no new work any more, because it is about to stop. What looks for work by itself stops looking, and
 * what goes on until somebody ends it, such as a stream, ends.
 */
public record NodeLeaves() {}
