/**
 * Institutions in the database, as far as the rules of the craft ask for them.
 */
package org.throughline.persistence.programme;
