/**
 * What the kinds of imports have in common, and what each must say of itself: which tables and columns of a file it
 * takes, what a row must be, whom it matches, how it is merged. How a job goes through these steps, survives a crash and
 * is undone is told in {@code job}, once for all kinds.
 */
package org.throughline.imports.target;
