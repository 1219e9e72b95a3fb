/**
 * What every feature of the persistence needs: ids, the clock, the data source, and the refusals that only the database
 * can find.
 */
package org.throughline.persistence.shared;
