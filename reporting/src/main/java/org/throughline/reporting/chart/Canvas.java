package org.throughline.reporting.chart;

import java.io.IOException;

/** Something to draw a chart on. Places are from the upper left corner, in the chart's units. */
public interface Canvas {
    /** Begins a picture. */
    void begin(Chart chart, double width, double height) throws IOException;

    /** Fills a rectangle, given by its upper left corner. */
    void box(double x, double y, double width, double height, Ink ink) throws IOException;

    /** Writes a text on one line, given by where it stands on its line. */
    void text(double x, double y, String text, Ink ink, Lettering lettering) throws IOException;

    /** Ends the picture. */
    void end() throws IOException;
}
