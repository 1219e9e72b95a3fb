/**
 * Signing in, as browsers and scripts do it: over HTTP, to the jar.
 */
package org.throughline.deployment.signin;
