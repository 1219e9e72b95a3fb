/**
 * Tells whoever runs the server how it is. {@code /health/live} answers as long as the process does;
 * {@code /health/ready} answers 200 only while requests can be served, so that a load balancer leaves it out otherwise.
 */
package org.throughline.deployment.health;
