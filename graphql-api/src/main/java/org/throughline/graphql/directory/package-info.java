/**
 * The institution's directory of people willing to be interviewed: to find somebody in, to take them into one's contacts,
 * and for administrators to keep.
 */
package org.throughline.graphql.directory;
