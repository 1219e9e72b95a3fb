package org.throughline.reporting.chart;

import java.io.IOException;

/** Where everything of a chart stands. */
public final class Drawing {
    /** How wide a chart is, in its own units: pixels where a picture is shown as it is. */
    public static final int WIDTH = 720;

    private static final int MARGIN = 20;
    private static final int BARS_FROM = 250;
    private static final int BARS_TO = 560;
    private static final int ROW = 30;
    private static final int BAR = 18;
    private static final int HEAD = 84;
    private static final int LEGEND = 24;
    private static final int MOST_IN_A_LABEL = 30;
    private static final int MOST_IN_A_LINE = 72;

    private final Chart chart;

    public Drawing(Chart chart) {
        this.chart = chart;
    }

    /** How high the chart is, in its own units. */
    public int height() {
        return top() + Math.max(1, chart.rows().size()) * ROW + MARGIN;
    }

    /** Draws it. */
    public void on(Canvas canvas) throws IOException {
        canvas.begin(chart, WIDTH, height());
        canvas.box(0, 0, WIDTH, height(), Ink.PAPER);
        canvas.text(MARGIN, 32, cut(chart.title(), MOST_IN_A_LINE), Ink.TEXT, Lettering.TITLE);
        canvas.text(MARGIN, 52, cut(chart.subject(), MOST_IN_A_LINE), Ink.MUTED, Lettering.NOTE);
        canvas.text(MARGIN, 69, cut(chart.note(), MOST_IN_A_LINE), Ink.MUTED, Lettering.NOTE);
        legend(canvas);
        rows(canvas);
        canvas.end();
    }

    /** A text of so many characters at most; the last says that something is missing. */
    public static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private int top() {
        return HEAD + (chart.series().size() > 1 ? LEGEND : 0);
    }

    private void legend(Canvas canvas) throws IOException {
        if (chart.series().size() == 1) {
            return;
        }
        double step = (WIDTH - 2.0 * MARGIN) / 3;
        for (int series = 0; series < chart.series().size(); series++) {
            double x = MARGIN + series * step;
            canvas.box(x, HEAD - 2, 12, 12, Ink.ofSeries(series));
            canvas.text(x + 18, HEAD + 8, cut(chart.series().get(series), MOST_IN_A_LABEL), Ink.TEXT, Lettering.NOTE);
        }
    }

    private void rows(Canvas canvas) throws IOException {
        if (chart.rows().isEmpty()) {
            canvas.text(MARGIN, top() + 20, chart.nothing(), Ink.TEXT, Lettering.NOTE);
            return;
        }
        canvas.box(BARS_FROM - 1, top(), 1, chart.rows().size() * (double) ROW, Ink.LINE);
        double y = top();
        for (ChartRow row : chart.rows()) {
            bar(canvas, row, y);
            y += ROW;
        }
    }

    private void bar(Canvas canvas, ChartRow row, double y) throws IOException {
        double middle = y + ROW / 2.0;
        canvas.text(BARS_FROM - 10, middle + 5, cut(row.label(), MOST_IN_A_LABEL), Ink.TEXT, Lettering.LABEL);
        double x = BARS_FROM;
        for (int series = 0; series < row.parts().size(); series++) {
            double width = width(row.parts().get(series));
            if (width > 0) {
                canvas.box(x, middle - BAR / 2.0, width, BAR, Ink.ofSeries(series));
                x += width;
            }
        }
        canvas.text(x + 8, middle + 5, row.told(), Ink.TEXT, row.parts().isEmpty() ? Lettering.NOTE : Lettering.VALUE);
    }

    private double width(double part) {
        double longest = chart.longest();
        return longest > 0 ? Math.min(part / longest, 1) * (BARS_TO - BARS_FROM) : 0;
    }
}
