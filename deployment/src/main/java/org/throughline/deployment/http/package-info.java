/**
 * The front door: what is done with each request before an endpoint sees it. {@link org.throughline.deployment.http.FrontDoor}
 * puts the parts together, in order; each is a class with one idea.
 */
package org.throughline.deployment.http;
