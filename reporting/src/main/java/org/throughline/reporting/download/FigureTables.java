package org.throughline.reporting.download;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.throughline.domain.report.FigureUnit;
import org.throughline.reporting.chart.Ink;

/** All figures: a table for each part of the programme, with a row for each figure and, below it, for each group. */
final class FigureTables {
    /** A table is handed over in pieces, so that a long one is on its way before it is whole. */
    private static final int ROWS_AT_ONCE = 50;

    private static final float INDENT = 14;

    private final Typesetter typesetter;
    private final ToldReport told;
    private final Words words;

    FigureTables(Typesetter typesetter, ToldReport told) {
        this.typesetter = typesetter;
        this.told = told;
        this.words = told.words();
    }

    void write() {
        typesetter.newPage();
        typesetter.heading(words.text("document.figures"), Typesetter.HEADING, 6);
        typesetter.text(
                words.text("about.breakdown") + ": " + told.breakdown() + ". " + words.text("about.withheld") + ": "
                        + words.text("about.withheld-why"),
                Typesetter.SMALL,
                12);
        Optional<String> part = Optional.empty();
        PdfPTable table = head();
        int rows = 0;
        for (Iterator<ReportRow> all = told.rows().iterator(); all.hasNext(); rows++) {
            ReportRow row = all.next();
            if (!part.equals(Optional.of(row.figure().part()))) {
                end(table, part.isPresent());
                part = Optional.of(row.figure().part());
                table = begin(row.figure().part());
            }
            add(table, row);
            if (rows % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                typesetter.add(table);
            }
        }
        end(table, part.isPresent());
    }

    private PdfPTable begin(String part) {
        typesetter.keep(110);
        typesetter.heading(part + " · " + words.text("part." + part), Typesetter.SUBHEADING, 4);
        return head();
    }

    private void end(PdfPTable table, boolean begun) {
        if (begun) {
            table.setComplete(true);
            table.setSpacingAfter(16);
            typesetter.add(table);
        }
    }

    private PdfPTable head() {
        PdfPTable table = Typesetter.table(46, 18, 12, 12, 12);
        table.setComplete(false);
        table.setHeaderRows(1);
        for (String column : List.of("figure", "value", "counted", "of", "seekers")) {
            PdfPCell cell =
                    Typesetter.lined(words.text("column." + column), Typesetter.SMALL, !column.equals("figure"));
            cell.setBorderColor(PageCanvas.color(Ink.MUTED));
            cell.setPaddingLeft(0);
            table.addCell(cell);
        }
        return table;
    }

    private void add(PdfPTable table, ReportRow row) {
        boolean whole = row.group().isEmpty();
        Font font = whole ? Typesetter.STRONG : Typesetter.PLAIN;
        PdfPCell name =
                Typesetter.lined(row.group().map(words::group).orElseGet(() -> words.name(row.figure())), font, false);
        name.setPaddingLeft(whole ? 0 : INDENT);
        name.setVerticalAlignment(Element.ALIGN_TOP);
        table.addCell(name);
        boolean number = row.value().isPresent();
        table.addCell(Typesetter.lined(row.told(words), number ? font : Typesetter.SMALL, true));
        table.addCell(count(row.figure().unit() == FigureUnit.COUNT ? OptionalLong.empty() : row.numerator()));
        table.addCell(count(row.denominator()));
        table.addCell(count(row.seekers()));
    }

    private PdfPCell count(OptionalLong count) {
        String text = count.isPresent() ? words.number(count.getAsLong(), 0) : "";
        return Typesetter.lined(text, Typesetter.PLAIN, true);
    }

    private PdfPCell count(OptionalInt count) {
        return count(count.isPresent() ? OptionalLong.of(count.getAsInt()) : OptionalLong.empty());
    }
}
