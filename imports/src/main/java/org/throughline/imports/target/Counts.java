package org.throughline.imports.target;

/**
 * How many rows get which verdict; rejected ones are counted by the job.
 *
 * @param created nobody like that was known
 * @param updated known, and the row says more
 * @param unchanged known, and the row says nothing new
 * @param duplicates new, but perhaps somebody known; they count among the created ones too
 */
public record Counts(long created, long updated, long unchanged, long duplicates) {}
