package org.throughline.reporting.download;

import com.lowagie.text.Font;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;
import java.util.Optional;
import org.throughline.domain.report.FigureUnit;
import org.throughline.reporting.chart.Drawing;
import org.throughline.reporting.chart.Ink;

/** The first page: what the report is about, and the figures that matter most, each with a sentence that says what it tells. */
final class TitlePage {
    /** The keys of the figures that matter most: have they begun, does it work, does it go on, and is it done well. */
    static final List<String> KEY_FIGURES =
            List.of("HELD", "NOT_STARTED", "ACCEPTED", "BY_REFERRAL", "THANKED_IN_TIME", "STRENGTH");

    private static final Font KIND = Fonts.bold(11, PageCanvas.color(Ink.FIRST));
    private static final Font NAME = Fonts.bold(24, PageCanvas.color(Ink.TEXT));
    private static final Font PERIOD = Fonts.regular(12, PageCanvas.color(Ink.TEXT));
    private static final Font AMOUNT = Fonts.bold(24, PageCanvas.color(Ink.FIRST));
    private static final Font IN_WORDS = Fonts.bold(13, PageCanvas.color(Ink.MUTED));

    private static final int MOST_OF_A_NAME = 200;

    private final Typesetter typesetter;
    private final ToldReport told;
    private final Words words;

    TitlePage(Typesetter typesetter, ToldReport told) {
        this.typesetter = typesetter;
        this.told = told;
        this.words = told.words();
    }

    void write() {
        typesetter.text(told.kind(), KIND, 6);
        typesetter.text(Drawing.cut(told.report().name(), MOST_OF_A_NAME), NAME, 10);
        typesetter.text(told.period(), PERIOD, 4);
        typesetter.text(words.text("document.seekers", told.report().seekers()) + " · " + told.breakdown(), PERIOD, 4);
        typesetter.text(words.text("about.made-at") + ": " + told.madeAt(), Typesetter.SMALL, 26);
        if (told.report().seekers() == 0) {
            typesetter.text(words.text("document.empty"), PERIOD, 16);
        }
        typesetter.heading(words.text("document.key-figures"), Typesetter.HEADING, 10);
        keyFigures();
        typesetter.text(words.text("about.withheld") + ": " + words.text("about.withheld-why"), Typesetter.SMALL, 0);
    }

    private void keyFigures() {
        PdfPTable table = Typesetter.table(1, 1);
        table.setSpacingAfter(12);
        List<ReportRow> rows =
                KEY_FIGURES.stream().map(told::whole).flatMap(Optional::stream).toList();
        rows.forEach(row -> table.addCell(tile(row)));
        table.completeRow();
        typesetter.add(table);
    }

    private PdfPCell tile(ReportRow row) {
        PdfPTable lines = new PdfPTable(1);
        boolean number = row.value().isPresent();
        lines.addCell(Typesetter.cell(row.told(words), number ? AMOUNT : IN_WORDS));
        lines.addCell(Typesetter.cell(words.name(row.figure()), Typesetter.SUBHEADING));
        lines.addCell(Typesetter.cell(words.sentence(row.figure()), Typesetter.PLAIN));
        lines.addCell(Typesetter.cell(counted(row), Typesetter.SMALL));
        PdfPCell tile = new PdfPCell(lines);
        tile.setBorder(Rectangle.TOP);
        tile.setBorderWidth(1);
        tile.setBorderColor(PageCanvas.color(Ink.LINE));
        tile.setPaddingTop(8);
        tile.setPaddingRight(16);
        tile.setPaddingBottom(14);
        return tile;
    }

    /** Such as 21 of 50, where it is a part of something. */
    private String counted(ReportRow row) {
        boolean part = row.figure().unit() == FigureUnit.SHARE;
        if (!part || row.numerator().isEmpty() || row.denominator().isEmpty()) {
            return " ";
        }
        return words.text(
                "value.of",
                words.number(row.numerator().getAsLong(), 0),
                words.number(row.denominator().getAsLong(), 0));
    }
}
