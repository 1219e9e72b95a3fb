/**
 * How an import runs, whatever its kind: the file's spool, the staging table, the Jakarta Batch job with its steps, progress,
 * cancelling, undoing, and going on after a crash. What the rows mean is the business of an
 * {@link org.throughline.imports.target.ImportTarget}.
 */
package org.throughline.imports.job;
