/**
 * The seeker's calendar feed (D1): its secret address to make and to revoke. The feed itself is fetched below
 * {@code /calendar}.
 */
package org.throughline.graphql.calendar;
