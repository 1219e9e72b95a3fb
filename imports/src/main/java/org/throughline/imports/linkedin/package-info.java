/**
 * The import of a seeker's own LinkedIn connections. Rows are recognised and checked one by one
 * ({@link org.throughline.imports.linkedin.ConnectionsFile}), copied into a temporary table, and merged into the
 * seeker's network by set-based SQL ({@link org.throughline.imports.linkedin.ConnectionMerge}), all in one transaction
 * ({@link org.throughline.imports.linkedin.LinkedInImport}).
 */
package org.throughline.imports.linkedin;
