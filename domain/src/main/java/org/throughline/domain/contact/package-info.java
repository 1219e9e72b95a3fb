/**
 * The people a seeker wants to learn from, and the organisations they work for.
 */
package org.throughline.domain.contact;
