package org.throughline.reporting.figure;

import org.throughline.domain.report.Figure;

/** A figure in words, and how it is computed. */
record Defined(Figure figure, Measure measure) {
    String key() {
        return figure.key();
    }
}
