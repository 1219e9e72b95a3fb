/**
 * Brings the schema of a PostgreSQL database to the state that this build needs, and refuses databases on which it
 * would not work. {@link org.throughline.persistence.migration.Migrations} may be run by any number of nodes at once,
 * and by a node after one that was killed half-way.
 */
package org.throughline.persistence.migration;
