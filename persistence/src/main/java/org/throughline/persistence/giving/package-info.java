/**
 * The ledger of gives and takes in the database.
 */
package org.throughline.persistence.giving;
