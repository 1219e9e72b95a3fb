/**
 * PostgreSQL that Throughline brings with it, so that {@code java -jar} with no settings has a real database.
 * {@link org.throughline.persistence.embedded.DataFolder} guards the folder, and
 * {@link org.throughline.persistence.embedded.EmbeddedPostgres} unpacks, sets up, starts and stops the server in it.
 * Nothing here knows CDI or the application server: the launcher uses it before either is there.
 */
package org.throughline.persistence.embedded;
