package org.throughline.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CsvReportTest {
    @Test
    void everyFigureIsARowWithItsNumbers() throws Exception {
        List<NamedCsvRecord> rows = rows(Sample.cohort(), Locale.ENGLISH, ',');

        assertThat(rows).hasSize(22);
        NamedCsvRecord row = row(rows, "THANKED_IN_TIME");
        assertThat(row.getField("Report")).isEqualTo("Spring 2026");
        assertThat(row.getField("From")).isEqualTo("2026-01-01");
        assertThat(row.getField("To")).isEqualTo("2026-06-30");
        assertThat(row.getField("Made at")).isEqualTo("2026-07-01T08:15:00Z");
        assertThat(row.getField("Definitions")).isEqualTo("3");
        assertThat(row.getField("Part")).isEqualTo("G5");
        assertThat(row.getField("Value")).isEqualTo("0.7005");
        assertThat(row.getField("Numerator")).isEqualTo("131");
        assertThat(row.getField("Denominator")).isEqualTo("187");
        assertThat(row.getField("Seekers")).isEqualTo("42");
        assertThat(row.getField("Note")).isEmpty();
    }

    @Test
    void inGermanNumbersHaveAComma() throws Exception {
        NamedCsvRecord row = row(rows(Sample.cohort(), Locale.GERMANY, ';'), "THANKED_IN_TIME");

        assertThat(row.getField("Wert")).isEqualTo("0,7005");
        assertThat(row.getField("Einheit")).isEqualTo("Anteil");
    }

    @Test
    void spreadsheetsAreToldTheEncoding() throws Exception {
        assertThat(Written.by(new CsvReport(), Sample.cohort().told(Locale.ENGLISH)))
                .startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void whatIsWithheldSaysSoAndNothingElse() throws Exception {
        NamedCsvRecord row = row(rows(Sample.cohort(), Locale.ENGLISH, ','), "INTRODUCTIONS_KEPT");

        assertThat(row.getField("Note")).isEqualTo("withheld");
        assertThat(List.of(
                        row.getField("Value"),
                        row.getField("Numerator"),
                        row.getField("Denominator"),
                        row.getField("Seekers")))
                .containsOnly("");
    }

    @Test
    void formulasInNamesAreTexts() throws Exception {
        Sample sample = Sample.cohort()
                .named("=HYPERLINK(\"http://evil.example\")")
                .group("ACCEPTED", "@SUM(1)\r\n;\"x\"", 3, 9);
        List<NamedCsvRecord> rows = rows(sample, Locale.ENGLISH, ',');

        assertThat(rows).extracting(row -> row.getField("Report")).containsOnly("'=HYPERLINK(\"http://evil.example\")");
        assertThat(rows.get(rows.size() - 1).getField("Group")).isEqualTo("'@SUM(1)\r\n;\"x\"");
    }

    @Test
    void anEmptyReportHasItsHeadings() throws Exception {
        assertThat(new String(Written.by(new CsvReport(), Sample.empty().told(Locale.ENGLISH)), StandardCharsets.UTF_8))
                .hasLineCount(1)
                .contains("Report,From,To,Made at");
    }

    private static List<NamedCsvRecord> rows(Sample sample, Locale locale, char separator) throws Exception {
        String text = new String(Written.by(new CsvReport(), sample.told(locale)), StandardCharsets.UTF_8);
        return CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text.substring(1)).stream()
                .toList();
    }

    private static NamedCsvRecord row(List<NamedCsvRecord> rows, String key) {
        return rows.stream()
                .filter(row -> row.getFields().contains(key))
                .findFirst()
                .orElseThrow();
    }
}
