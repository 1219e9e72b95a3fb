package org.throughline.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import org.throughline.reporting.chart.Chart;
import org.throughline.reporting.chart.Drawing;
import org.throughline.reporting.chart.SvgCanvas;

/** One chart of a report, as an SVG picture. */
final class ChartPicture implements ReportForm {
    static final String MEDIA_TYPE = "image/svg+xml;charset=utf-8";

    private final ReportChart chart;

    ChartPicture(ReportChart chart) {
        this.chart = chart;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public void write(ToldReport told, OutputStream out) throws IOException {
        draw(new ReportCharts(told).of(chart), out);
    }

    static void draw(Chart chart, OutputStream out) throws IOException {
        new Drawing(chart).on(new SvgCanvas(out));
    }
}
