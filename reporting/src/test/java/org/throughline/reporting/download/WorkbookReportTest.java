package org.throughline.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class WorkbookReportTest {
    @Test
    void figuresAreNumbers() throws Exception {
        Row row = row(sheet(Sample.cohort(), Locale.ENGLISH, 1), "THANKED_IN_TIME");

        assertThat(row.getCell(5).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCellAsNumber(5).orElseThrow().doubleValue()).isEqualTo(131.0 / 187);
        assertThat(row.getCell(5).getDataFormatString()).isEqualTo("0%");
        assertThat(row.getCellAsNumber(7)).contains(BigDecimal.valueOf(131));
        assertThat(row.getCellAsNumber(8)).contains(BigDecimal.valueOf(187));
        assertThat(row.getCellAsNumber(9)).contains(BigDecimal.valueOf(42));
    }

    @Test
    void whatItIsAboutStandsFirst() throws Exception {
        List<Row> rows = sheet(Sample.cohort(), Locale.GERMANY, 0);

        assertThat(rows)
                .extracting(row -> row.getCellText(1))
                .startsWith("Spring 2026", "Bericht über die Einrichtung", "1. Januar 2026 bis 30. Juni 2026")
                .contains("42", "Nicht aufgegliedert");
    }

    @Test
    void everyFigureIsDefined() throws Exception {
        Row row = row(sheet(Sample.cohort(), Locale.ENGLISH, 2), "BY_REFERRAL");

        assertThat(row.getCellText(4)).isEqualTo("What BY_REFERRAL counts");
        assertThat(row.getCellText(5)).isEqualTo("What BY_REFERRAL is divided by");
        assertThat(row.getCellText(7)).isEqualTo("B9, F1");
        assertThat(row.getCellText(8)).isEqualTo("What BY_REFERRAL leaves out.");
    }

    @Test
    void whatIsWithheldSaysSoAndNothingElse() throws Exception {
        Row row = row(sheet(Sample.cohort(), Locale.ENGLISH, 1), "INTRODUCTIONS_KEPT");

        assertThat(row.getCellText(10)).isEqualTo("withheld");
        for (int column : new int[] {5, 7, 8, 9}) {
            assertThat(row.getCellAsNumber(column)).isEmpty();
        }
    }

    @Test
    void formulasInNamesAreTexts() throws Exception {
        Sample sample = Sample.cohort().named("=1+1").group("ACCEPTED", "-2+3", 3, 9);
        List<Row> rows = sheet(sample, Locale.ENGLISH, 1);

        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("'=1+1");
        assertThat(rows.get(rows.size() - 1).getCellText(4)).isEqualTo("'-2+3");
    }

    @Test
    void anEmptyReportHasItsHeadings() throws Exception {
        assertThat(sheet(Sample.empty(), Locale.ENGLISH, 1)).hasSize(1);
    }

    @Test
    void aNameIsCutWhereACellEnds() throws Exception {
        List<Row> rows = sheet(Sample.cohort().named("x".repeat(40_000)), Locale.ENGLISH, 0);

        assertThat(rows.get(0).getCellText(1)).hasSize(32_767);
    }

    private static List<Row> sheet(Sample sample, Locale locale, int sheet) throws IOException {
        byte[] bytes = Written.by(new WorkbookReport(), sample.told(locale));
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    private static Row row(List<Row> rows, String key) {
        return rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> cell != null && key.equals(cell.getText())))
                .findFirst()
                .orElseThrow();
    }
}
