/**
 * Real PostgreSQL for tests of every module: {@link org.throughline.persistence.testing.TestDatabase#migrated()} gives
 * a fresh database with the whole schema in a fraction of a second. One embedded server serves all tests of a JVM.
 */
package org.throughline.persistence.testing;
