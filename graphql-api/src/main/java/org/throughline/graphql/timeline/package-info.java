/**
 * Timelines: everything that happened with a contact or in an interview thread, from all the tables that tell of it, as one
 * list.
 */
package org.throughline.graphql.timeline;
