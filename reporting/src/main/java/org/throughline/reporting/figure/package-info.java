/**
 * The figures of a programme (G1 to G10): each is defined once, with its words and its SQL side by side, and all of a scope
 * are computed by one statement. Who may see them is decided in {@link org.throughline.reporting.figure.StoredReports}.
 */
package org.throughline.reporting.figure;
