package org.throughline.graphql.endpoint;

/**
 * The endpoint could not be made ready, and answers nothing. The container goes on without it, so it is told to whoever can
 * end that.
 *
 * @param why in words for an administrator
 */
public record EndpointFailed(String why) {}
