/**
 * Two entries that may be one person: finds them after an import, makes them one, and takes that back. All of it is
 * set-based SQL in the transaction that is running. Which tables refer to an entry is read from the database's own
 * catalog, so that a table added later is not forgotten.
 */
package org.throughline.imports.duplicate;
