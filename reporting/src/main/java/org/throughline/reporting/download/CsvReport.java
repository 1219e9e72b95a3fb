package org.throughline.reporting.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.throughline.domain.report.CohortReport;

/**
 * A table of separated values in UTF-8, one row for each figure and group, so that the tables of several reports can be put
 * below each other. It is for spreadsheets, which tell an encoding by its mark and expect a semicolon between cells where
 * numbers have a decimal comma. Shares are parts of 1. Days are written as by ISO 8601, which every spreadsheet reads.
 */
final class CsvReport implements ReportForm {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int DECIMALS = 4;

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8";
    }

    @Override
    public void write(ToldReport told, OutputStream out) throws IOException {
        Words words = told.words();
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(words.decimalComma() ? ';' : ',')
                .build(text);
        csv.writeRecord(headings(words));
        for (Iterator<ReportRow> rows = told.rows().iterator(); rows.hasNext(); ) {
            csv.writeRecord(cells(told.report(), rows.next(), words));
        }
        csv.flush();
    }

    private static List<String> headings(Words words) {
        return List.of(
                words.text("column.report"),
                words.text("column.from"),
                words.text("column.to"),
                words.text("column.made-at"),
                words.text("column.definitions"),
                words.text("column.key"),
                words.text("column.part"),
                words.text("column.figure"),
                words.text("column.group"),
                words.text("column.value"),
                words.text("column.unit"),
                words.text("column.numerator"),
                words.text("column.denominator"),
                words.text("column.seekers"),
                words.text("column.note"));
    }

    private static List<String> cells(CohortReport report, ReportRow row, Words words) {
        return List.of(
                SpreadsheetText.guarded(report.name()),
                report.period().from().toString(),
                report.period().to().toString(),
                report.at().toString(),
                Integer.toString(report.definitions()),
                row.figure().key(),
                row.figure().part(),
                SpreadsheetText.guarded(words.name(row.figure())),
                row.group().map(words::group).map(SpreadsheetText::guarded).orElse(""),
                value(row.value(), words),
                words.text("unit." + row.figure().unit().name()),
                count(row.numerator()),
                count(row.denominator()),
                count(row.seekers()),
                row.withheld() ? words.text("value.withheld") : "");
    }

    private static String value(OptionalDouble value, Words words) {
        if (value.isEmpty()) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(value.getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_UP);
        String point =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return words.decimalComma() ? point.replace('.', ',') : point;
    }

    private static String count(OptionalLong count) {
        return count.isPresent() ? Long.toString(count.getAsLong()) : "";
    }

    private static String count(OptionalInt count) {
        return count.isPresent() ? Integer.toString(count.getAsInt()) : "";
    }
}
