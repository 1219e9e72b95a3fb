/**
 * Outcomes and good news in the database.
 */
package org.throughline.persistence.outcome;
