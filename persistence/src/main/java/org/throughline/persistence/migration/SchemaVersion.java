package org.throughline.persistence.migration;

/**
 * The state of the schema after a migration. A later build's schema contains every change of an earlier one, so a
 * node is content with a database in which its own last change is recorded.
 *
 * @param lastChange the id of the last change that this build knows
 */
public record SchemaVersion(String lastChange) {

    /** The query, with the id as its parameter, that answers one row if the change is in the database. */
    public static final String QUERY = "select 1 from databasechangelog where id = ?";
}
