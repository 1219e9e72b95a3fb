package org.throughline.reporting.download;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * A document that can be read and printed: the figures that matter most on the first page, then charts, all figures, and
 * what each of them means. Pages are written as they are filled.
 */
final class PdfReport implements ReportForm {
    private static final float SIDE = 54;
    private static final float TOP = 54;
    private static final float BOTTOM = 64;
    /** Where paper is cut by inches. */
    private static final Set<String> LETTER = Set.of("US", "CA", "MX", "PH");

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public void write(ToldReport told, OutputStream out) throws IOException {
        Words words = told.words();
        try (Document document = new Document(paper(words), SIDE, SIDE, TOP, BOTTOM)) {
            PdfWriter writer = PdfWriter.getInstance(document, new Unclosed(out));
            writer.setPageEvent(new PageFoot(told.report().name(), words));
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            writer.getExtraCatalog()
                    .put(PdfName.LANG, new PdfString(words.locale().toLanguageTag()));
            document.addTitle(told.kind() + ": " + told.report().name());
            document.addSubject(told.period());
            document.addCreator("Throughline");
            document.open();
            new DocumentPages(document, writer, told).write();
        }
    }

    private static Rectangle paper(Words words) {
        return LETTER.contains(words.locale().getCountry()) ? PageSize.LETTER : PageSize.A4;
    }
}
