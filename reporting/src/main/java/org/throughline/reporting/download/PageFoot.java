package org.throughline.reporting.download;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import org.throughline.reporting.chart.Drawing;
import org.throughline.reporting.chart.Ink;

/** The foot of every page: which report it is, and which page of how many, which is known only at the end. */
final class PageFoot extends PdfPageEventHelper {
    private static final float SIZE = 8;
    private static final float ABOVE_THE_EDGE = 34;
    private static final float ROOM_FOR_THE_NUMBER = 24;
    private static final int MOST_OF_A_NAME = 60;

    private final String name;
    private final Words words;
    private final Font font = Fonts.regular(SIZE, PageCanvas.color(Ink.MUTED));
    private PdfTemplate pages;

    PageFoot(String name, Words words) {
        this.name = Drawing.cut(name, MOST_OF_A_NAME);
        this.words = words;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        pages = writer.getDirectContent().createTemplate(ROOM_FOR_THE_NUMBER, SIZE * 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte content = writer.getDirectContent();
        write(content, Element.ALIGN_LEFT, name, document.left());
        String page = words.text("document.page", writer.getPageNumber(), "");
        float end = document.right() - ROOM_FOR_THE_NUMBER;
        write(content, Element.ALIGN_RIGHT, page.stripTrailing(), end - SIZE / 4);
        content.addTemplate(pages, end, ABOVE_THE_EDGE - SIZE / 2);
    }

    /** When the document is closed, the writer is on the page after the last. */
    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        String count = words.number(writer.getPageNumber() - 1.0, 0);
        ColumnText.showTextAligned(pages, Element.ALIGN_LEFT, new Phrase(count, font), 0, SIZE / 2, 0);
    }

    private void write(PdfContentByte content, int alignment, String text, float x) {
        ColumnText.showTextAligned(
                content, alignment, new Phrase(text, font), x, ABOVE_THE_EDGE, 0, PdfWriter.RUN_DIRECTION_LTR, 0);
    }
}
