package org.throughline.deployment.faults;

/**
 * A change of which the client was told that it is made.
 *
 * @param id of what was made
 * @param attempts how often it was sent until the client knew
 */
record Write(Kind kind, String key, String id, int attempts) {}
