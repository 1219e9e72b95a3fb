/**
 * Runs that compute reports and keep them (G10): every night and on demand, a batch job for each institution, partitioned by
 * cohort. {@link org.throughline.reporting.run.RunKeeper} sees to it that what is to be computed is computed, by one node;
 * {@link org.throughline.reporting.run.SubjectSnapshots} computes and keeps one cohort; what is kept is read by
 * {@link org.throughline.reporting.run.StoredSnapshots}.
 */
package org.throughline.reporting.run;
