package org.throughline.reporting.download;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import org.throughline.reporting.chart.Canvas;
import org.throughline.reporting.chart.Chart;
import org.throughline.reporting.chart.Ink;
import org.throughline.reporting.chart.Lettering;

/** Draws a chart for a page. Places on a page are counted from below. */
final class PageCanvas implements Canvas {
    private final PdfContentByte content;
    private PdfTemplate template;
    private double height;

    PageCanvas(PdfContentByte content) {
        this.content = content;
    }

    /** What was drawn. */
    PdfTemplate drawn() {
        return template;
    }

    @Override
    public void begin(Chart chart, double width, double high) {
        template = content.createTemplate((float) width, (float) high);
        height = high;
    }

    @Override
    public void box(double x, double y, double width, double high, Ink ink) {
        if (ink == Ink.PAPER) {
            return;
        }
        template.setColorFill(color(ink));
        template.rectangle((float) x, (float) (height - y - high), (float) width, (float) high);
        template.fill();
    }

    @Override
    public void text(double x, double y, String text, Ink ink, Lettering lettering) {
        Font font = lettering.bold()
                ? Fonts.bold(lettering.size(), color(ink))
                : Fonts.regular(lettering.size(), color(ink));
        ColumnText.showTextAligned(
                template,
                lettering.fromTheEnd() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT,
                new Phrase(text, font),
                (float) x,
                (float) (height - y),
                0,
                PdfWriter.RUN_DIRECTION_LTR,
                0);
    }

    @Override
    public void end() {
        template.setColorFill(Color.BLACK);
    }

    static Color color(Ink ink) {
        return Color.decode(ink.light());
    }
}
