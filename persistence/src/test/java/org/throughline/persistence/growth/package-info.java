/**
 * What {@code docs/scaling.md} offers for databases that have outgrown one server: its scripts are run here, as far as plain
 * PostgreSQL goes, and held to the catalogue, so that a later table or key is not forgotten in them.
 */
package org.throughline.persistence.growth;
