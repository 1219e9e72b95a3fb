package org.throughline.reporting.download;

import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import org.throughline.domain.report.Figure;

/** What each figure means: what it counts, of what, in which unit, and what it leaves out (G10). */
final class DefinitionPages {
    private final Typesetter typesetter;
    private final ToldReport told;
    private final Words words;

    DefinitionPages(Typesetter typesetter, ToldReport told) {
        this.typesetter = typesetter;
        this.told = told;
        this.words = told.words();
    }

    void write() {
        typesetter.newPage();
        typesetter.heading(words.text("document.definitions"), Typesetter.HEADING, 6);
        typesetter.text(words.text("document.definitions.intro", told.report().definitions()), Typesetter.PLAIN, 12);
        told.definitions().forEach(this::define);
    }

    private void define(Figure figure) {
        PdfPTable table = Typesetter.table(20, 80);
        table.setSpacingAfter(12);
        table.setKeepTogether(true);
        PdfPCell name = Typesetter.lined(words.name(figure), Typesetter.STRONG, false);
        name.setColspan(2);
        table.addCell(name);
        PdfPCell sentence = Typesetter.cell(words.sentence(figure), Typesetter.PLAIN);
        sentence.setColspan(2);
        table.addCell(sentence);
        line(table, "definition.numerator", words.numerator(figure));
        words.denominator(figure).ifPresent(text -> line(table, "definition.denominator", text));
        line(table, "definition.unit", words.text("unit." + figure.unit().name()));
        line(table, "definition.leaves-out", words.leavesOut(figure));
        line(
                table,
                "definition.practices",
                String.join(", ", figure.practices().stream().sorted().toList()));
        typesetter.add(table);
    }

    private void line(PdfPTable table, String key, String text) {
        table.addCell(close(Typesetter.cell(words.text(key), Typesetter.SMALL)));
        table.addCell(close(Typesetter.cell(text, Typesetter.PLAIN)));
    }

    /** With little room between lines. */
    private static PdfPCell close(PdfPCell cell) {
        cell.setPaddingTop(1);
        cell.setPaddingBottom(2);
        return cell;
    }
}
