package org.throughline.reporting.download;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;

/** Everything in the document, from the first page to the last. */
final class DocumentPages {
    private final Typesetter typesetter;
    private final ToldReport told;

    DocumentPages(Document document, PdfWriter writer, ToldReport told) {
        this.typesetter = new Typesetter(document, writer);
        this.told = told;
    }

    void write() throws IOException {
        new TitlePage(typesetter, told).write();
        charts();
        new FigureTables(typesetter, told).write();
        new DefinitionPages(typesetter, told).write();
    }

    private void charts() throws IOException {
        typesetter.newPage();
        typesetter.heading(told.words().text("document.charts"), Typesetter.HEADING, 10);
        ReportCharts charts = new ReportCharts(told);
        for (ReportChart chart : ReportChart.values()) {
            typesetter.chart(charts.of(chart));
        }
    }
}
