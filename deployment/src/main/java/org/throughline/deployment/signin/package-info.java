/**
 * How a request proves whose it is: the session cookie of the web client, or a bearer token of a script. A filter turns
 * either into a {@link org.throughline.domain.account.Viewer} before any endpoint runs; no node keeps anything.
 */
package org.throughline.deployment.signin;
