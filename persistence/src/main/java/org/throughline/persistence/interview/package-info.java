/**
 * Interview threads and their events in the database. Events are only ever appended.
 */
package org.throughline.persistence.interview;
