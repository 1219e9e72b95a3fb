package org.throughline.reporting.download;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.text.Bidi;
import org.throughline.reporting.chart.Chart;
import org.throughline.reporting.chart.Drawing;
import org.throughline.reporting.chart.Ink;

/**
 * Sets texts, tables and charts below each other, on as many pages as they need. Every text stands in a cell: there it is
 * broken into lines and read from right to left where its script is.
 */
final class Typesetter {
    static final Font PLAIN = Fonts.regular(9.5f, PageCanvas.color(Ink.TEXT));
    static final Font STRONG = Fonts.bold(9.5f, PageCanvas.color(Ink.TEXT));
    static final Font SMALL = Fonts.regular(8.5f, PageCanvas.color(Ink.MUTED));
    static final Font HEADING = Fonts.bold(15, PageCanvas.color(Ink.TEXT));
    static final Font SUBHEADING = Fonts.bold(11, PageCanvas.color(Ink.TEXT));

    private static final float LEADING = 1.35f;

    private final Document document;
    private final PdfWriter writer;

    Typesetter(Document document, PdfWriter writer) {
        this.document = document;
        this.writer = writer;
    }

    /** The rest of the page stays empty. */
    void newPage() {
        document.newPage();
    }

    /** A text across the page, with so many points of white below it. */
    void text(String text, Font font, float below) {
        PdfPTable table = table(1);
        PdfPCell cell = cell(text, font);
        cell.setPaddingLeft(0);
        cell.setPaddingBottom(below);
        table.addCell(cell);
        add(table);
    }

    /** A heading that a reader can also find in the list of contents beside the page. */
    void heading(String text, Font font, float below) {
        float top = writer.getVerticalPosition(true);
        text(text, font, below);
        // The outline belongs to the writer from here on.
        new PdfOutline(
                writer.getDirectContent().getRootOutline(), new PdfDestination(PdfDestination.FITH, top), text, false);
    }

    /** Goes on on the next page unless so many points are left on this one. */
    void keep(float points) {
        if (writer.getVerticalPosition(true) - document.bottom() < points) {
            document.newPage();
        }
    }

    /** A chart as wide as the page. */
    void chart(Chart chart) throws IOException {
        Drawing drawing = new Drawing(chart);
        float scale = (document.right() - document.left()) / Drawing.WIDTH;
        keep(drawing.height() * scale + 8);
        PageCanvas canvas = new PageCanvas(writer.getDirectContent());
        drawing.on(canvas);
        Image image = Image.getInstance(canvas.drawn());
        image.setAlt(chart.description());
        image.scalePercent(scale * 100);
        PdfPTable table = table(1);
        PdfPCell cell = new PdfPCell(image, false);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingBottom(8);
        table.addCell(cell);
        add(table);
    }

    void add(PdfPTable table) {
        document.add(table);
    }

    /** As wide as the page. */
    static PdfPTable table(float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    static PdfPCell cell(String text, Font font) {
        PdfPCell cell = new PdfPCell();
        cell.setPhrase(new Phrase(text, font));
        cell.setRunDirection(fromTheRight(text) ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR);
        align(cell, false);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setLeading(0, LEADING);
        cell.setPaddingTop(2);
        cell.setPaddingBottom(4);
        return cell;
    }

    /** With a line below. */
    static PdfPCell lined(String text, Font font, boolean number) {
        PdfPCell cell = cell(text, font);
        align(cell, number);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.5f);
        cell.setBorderColor(PageCanvas.color(Ink.LINE));
        return cell;
    }

    /** Whether the first letter that says so is of a script that is read from right to left. */
    private static boolean fromTheRight(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** In a cell that is read from the right, the library counts its sides from there. */
    private static void align(PdfPCell cell, boolean right) {
        boolean turned = cell.getRunDirection() == PdfWriter.RUN_DIRECTION_RTL;
        cell.setHorizontalAlignment(right == turned ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
    }
}
