/**
 * Runs plans: sends the statements of all levels in one read-only snapshot, and writes the answer from their rows.
 */
package org.throughline.graphql.read;
