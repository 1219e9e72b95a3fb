package org.throughline.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.domain.report.Breakdown;

/** Numbers that are withheld are in no form of a report, even where an implementation left them in its answer. */
class WithheldTest {
    private static final ToldReport TOLD = Sample.cohort().told(Locale.ROOT, Breakdown.APPROACH);

    @Test
    void notInTheTable() throws Exception {
        tellsNothing(text(new CsvReport()));
    }

    @Test
    void notInTheWorkbook(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("report.xlsx"), Written.by(new WorkbookReport(), TOLD));
        StringBuilder parts = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        tellsNothing(parts.toString());
    }

    @Test
    void notInTheDocument() throws Exception {
        try (PDDocument document = Loader.loadPDF(Written.by(new PdfReport(), TOLD))) {
            tellsNothing(new PDFTextStripper().getText(document));
        }
    }

    @Test
    void notInThePictures() throws Exception {
        for (ReportChart chart : ReportChart.values()) {
            assertThat(text(new ChartPicture(chart)))
                    .doesNotContain("987")
                    .doesNotContain("e+")
                    .doesNotContain("E8");
        }
    }

    private static String text(ReportForm form) throws IOException {
        return new String(Written.by(form, TOLD), StandardCharsets.UTF_8);
    }

    private static void tellsNothing(String text) {
        assertThat(text).contains("withheld");
        assertThat(text.replaceAll("[.,'\\s\u00a0]", "")).doesNotContain("987654");
    }
}
