/**
 * Whom a seeker wants to meet and why: targets, values and fit, background and common ground, to read and to change.
 */
package org.throughline.graphql.aim;
