package org.throughline.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.FigureUnit;

/**
 * A workbook with three sheets: what the report is about, its figures as numbers that can be computed with, and their
 * definitions. Spreadsheets write the numbers as is usual where they are opened.
 */
final class WorkbookReport implements ReportForm {
    private static final int ROWS_AT_ONCE = 500;

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void write(ToldReport told, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(new Unclosed(out), "Throughline", null);
        about(workbook.newWorksheet(told.words().text("sheet.about")), told);
        figures(workbook.newWorksheet(told.words().text("sheet.figures")), told);
        definitions(workbook.newWorksheet(told.words().text("sheet.definitions")), told);
        workbook.finish();
    }

    private static void about(Worksheet sheet, ToldReport told) throws IOException {
        Words words = told.words();
        CohortReport report = told.report();
        sheet.width(0, 24);
        sheet.width(1, 60);
        line(sheet, 0, words.text("column.report"), report.name());
        line(sheet, 1, words.text("about.kind"), told.kind());
        line(sheet, 2, words.text("about.period"), told.period());
        line(sheet, 3, words.text("about.made-at"), told.madeAt());
        line(sheet, 4, words.text("about.breakdown"), told.breakdown());
        line(sheet, 5, words.text("about.seekers"), "");
        sheet.value(5, 1, report.seekers());
        line(sheet, 6, words.text("about.definitions"), "");
        sheet.value(6, 1, report.definitions());
        line(sheet, 7, words.text("about.withheld"), words.text("about.withheld-why"));
        sheet.style(7, 1).wrapText(true).set();
        sheet.finish();
    }

    private static void line(Worksheet sheet, int row, String name, String text) {
        sheet.inlineString(row, 0, name);
        sheet.style(row, 0).bold().set();
        if (!text.isEmpty()) {
            sheet.inlineString(row, 1, SpreadsheetText.guarded(text));
        }
    }

    private static void figures(Worksheet sheet, ToldReport told) throws IOException {
        Words words = told.words();
        head(
                sheet,
                List.of(14, 34, 8, 44, 22, 12, 14, 14, 14, 12, 30),
                List.of(
                        words.text("column.report"),
                        words.text("column.key"),
                        words.text("column.part"),
                        words.text("column.figure"),
                        words.text("column.group"),
                        words.text("column.value"),
                        words.text("column.unit"),
                        words.text("column.numerator"),
                        words.text("column.denominator"),
                        words.text("column.seekers"),
                        words.text("column.note")));
        String name = SpreadsheetText.guarded(told.report().name());
        int at = 1;
        for (Iterator<ReportRow> rows = told.rows().iterator(); rows.hasNext(); at++) {
            sheet.inlineString(at, 0, name);
            figure(sheet, at, rows.next(), words);
            if (at % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void figure(Worksheet sheet, int at, ReportRow row, Words words) {
        sheet.inlineString(at, 1, row.figure().key());
        sheet.inlineString(at, 2, row.figure().part());
        sheet.inlineString(at, 3, SpreadsheetText.guarded(words.name(row.figure())));
        row.group()
                .map(words::group)
                .map(SpreadsheetText::guarded)
                .ifPresent(group -> sheet.inlineString(at, 4, group));
        row.value().ifPresent(value -> {
            sheet.value(at, 5, value);
            sheet.style(at, 5).format(format(row.figure().unit())).set();
        });
        sheet.inlineString(at, 6, words.text("unit." + row.figure().unit().name()));
        row.numerator().ifPresent(count -> sheet.value(at, 7, count));
        row.denominator().ifPresent(count -> sheet.value(at, 8, count));
        row.seekers().ifPresent(count -> sheet.value(at, 9, count));
        if (row.withheld()) {
            sheet.inlineString(at, 10, words.text("value.withheld"));
        }
    }

    private static void definitions(Worksheet sheet, ToldReport told) throws IOException {
        Words words = told.words();
        head(
                sheet,
                List.of(34, 8, 44, 60, 50, 50, 14, 16, 60),
                List.of(
                        words.text("column.key"),
                        words.text("column.part"),
                        words.text("column.figure"),
                        words.text("definition.sentence"),
                        words.text("definition.numerator"),
                        words.text("definition.denominator"),
                        words.text("column.unit"),
                        words.text("definition.practices"),
                        words.text("definition.leaves-out")));
        int at = 1;
        for (Figure figure : told.definitions()) {
            List<String> cells = List.of(
                    figure.key(),
                    figure.part(),
                    words.name(figure),
                    words.sentence(figure),
                    words.numerator(figure),
                    words.denominator(figure).orElse(""),
                    words.text("unit." + figure.unit().name()),
                    String.join(", ", figure.practices().stream().sorted().toList()),
                    words.leavesOut(figure));
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(at, column, SpreadsheetText.guarded(cells.get(column)));
            }
            at++;
        }
        sheet.finish();
    }

    private static void head(Worksheet sheet, List<Integer> widths, List<String> headings) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, widths.get(column));
            sheet.inlineString(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
        }
    }

    private static String format(FigureUnit unit) {
        return switch (unit) {
            case COUNT -> "#,##0";
            case SHARE -> "0%";
            case MINUTES -> "0";
            case RATIO, PER_WEEK, DAYS, RATING -> "0.0";
        };
    }
}
