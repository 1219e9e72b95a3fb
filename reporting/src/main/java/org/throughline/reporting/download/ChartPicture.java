package org.throughline.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import org.throughline.reporting.chart.Drawing;
import org.throughline.reporting.chart.SvgCanvas;

/** One chart of a report, as an SVG picture. */
final class ChartPicture implements ReportForm {
    private final ReportChart chart;

    ChartPicture(ReportChart chart) {
        this.chart = chart;
    }

    @Override
    public String mediaType() {
        return "image/svg+xml;charset=utf-8";
    }

    @Override
    public void write(ToldReport told, OutputStream out) throws IOException {
        new Drawing(new ReportCharts(told).of(chart)).on(new SvgCanvas(out));
    }
}
