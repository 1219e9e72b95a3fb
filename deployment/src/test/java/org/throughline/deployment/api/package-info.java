/**
 * The API of the running jar, as clients use it: signing in, GraphQL, imports. Each test works with contacts that it made
 * itself, beside the demonstration's.
 */
package org.throughline.deployment.api;
