/**
 * Tests of the real jar over HTTP. The server is started once for all of them, in demonstration mode; a test class
 * extends {@link org.throughline.deployment.running.RunningServerTest} and ends in {@code IT}.
 */
package org.throughline.deployment.running;
