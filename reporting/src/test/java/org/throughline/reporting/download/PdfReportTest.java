package org.throughline.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.throughline.domain.report.Breakdown;

class PdfReportTest {
    @Test
    void theFirstPageTellsWhatMatters() throws Exception {
        try (PDDocument document = read(Sample.cohort(), Locale.US)) {
            assertThat(text(document, 1))
                    .contains("Report of the institution", "Spring 2026", "January 1, 2026 to June 30, 2026")
                    .contains("42 seekers", "July 1, 2026", "(Europe/Berlin)")
                    .contains("43%", "187 of 430", "50%", "214 of 430", "70%", "3.8", "What HELD tells");
        }
    }

    @Test
    void itSpeaksGerman() throws Exception {
        try (PDDocument document = read(Sample.cohort(), Locale.GERMANY)) {
            assertThat(text(document, 1))
                    .contains("42 Suchende", "1. Januar 2026 bis 30. Juni 2026", "50\u00a0%", "3,8", "214 von 430");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
        }
    }

    @Test
    void chartsTablesAndDefinitionsFollow() throws Exception {
        try (PDDocument document = read(Sample.cohort(), Locale.ENGLISH)) {
            String text = text(document);

            assertThat(text).contains("From target to referral", "90 / 10 / 20", "0.17 a week");
            assertThat(text).contains("G4 · Referrals", "nothing to count", "withheld");
            assertThat(text)
                    .contains("What BY_REFERRAL counts", "What BY_REFERRAL is divided by", "B9, F1")
                    .contains("What BY_REFERRAL leaves out.", "version 3");
            Sample.cohort()
                    .definitions()
                    .forEach(figure -> assertThat(text).contains(figure.name(), figure.leavesOut()));
        }
    }

    @Test
    void everyPageSaysWhichItIs() throws Exception {
        try (PDDocument document = read(Sample.cohort(), Locale.ENGLISH)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page)).containsPattern("Page " + page + " of\\s+" + pages);
            }
        }
    }

    @Test
    void aReaderFindsItsParts() throws Exception {
        try (PDDocument document = read(Sample.cohort(), Locale.ENGLISH)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Report of the institution: Spring 2026");
            assertThat(StreamSupport.stream(
                            document.getDocumentCatalog()
                                    .getDocumentOutline()
                                    .children()
                                    .spliterator(),
                            false))
                    .extracting(item -> item.getTitle())
                    .contains("Charts", "All figures", "G2 · Requests", "Definitions");
        }
    }

    @Test
    void itsTypefacesAreInIt() throws Exception {
        try (PDDocument document = read(Sample.cohort(), Locale.ENGLISH)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("DejaVuSansCondensed");
                }
            }
        }
    }

    @Test
    void namesOfOtherScriptsAreRead() throws Exception {
        for (String name : new String[] {"Φοιτητές 2026", "Студенты", "Größe & Łódź <b>"}) {
            try (PDDocument document = read(Sample.cohort().named(name), Locale.ENGLISH)) {
                assertThat(text(document, 1)).contains(name);
            }
        }
    }

    @Test
    void namesFromRightToLeftAreSetFromRightToLeft() throws Exception {
        try (PDDocument document = read(Sample.cohort().named("מחזור אביב"), Locale.ENGLISH)) {
            // At the top and at the foot of the page.
            assertThat(text(document, 1).split("מחזור אביב", -1)).hasSize(3);
        }
        try (PDDocument document = read(Sample.cohort().named("دفعة الربيع"), Locale.ENGLISH)) {
            assertThat(Normalizer.normalize(text(document, 1), Normalizer.Form.NFKC)
                            .split("دفعة الربيع", -1))
                    .hasSize(3);
        }
    }

    @Test
    void aNameWithoutEndFindsItsPlace() throws Exception {
        for (String name : new String[] {"x".repeat(2_000), "very long ".repeat(400), "\u0000\u202e\ud800 =1\n\n\t"}) {
            try (PDDocument document = read(Sample.cohort().named(name), Locale.ENGLISH)) {
                assertThat(text(document)).contains("Definitions", "of " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void anEmptyReportSaysSo() throws Exception {
        try (PDDocument document = read(Sample.empty(), Locale.ENGLISH)) {
            assertThat(text(document)).contains("No seekers", "No seeker is in this report yet", "nothing to show");
        }
    }

    /** They share their typefaces. */
    @Test
    void manyAreWrittenAtOnce() throws Exception {
        List<Future<String>> first = new ArrayList<>();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            for (int number = 0; number < 24; number++) {
                Sample sample = Sample.cohort().named("Größe " + number);
                first.add(writers.submit(() -> {
                    try (PDDocument document = read(sample, Locale.GERMANY)) {
                        return text(document, 1);
                    }
                }));
            }
            for (int number = 0; number < first.size(); number++) {
                assertThat(first.get(number).get()).contains("Größe " + number, "42 Suchende", "50\u00a0%");
            }
        } finally {
            writers.shutdown();
        }
    }

    @Test
    void groupsStandBelowTheirFigure() throws Exception {
        byte[] bytes = Written.by(new PdfReport(), Sample.cohort().told(Locale.ENGLISH, Breakdown.APPROACH));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(text(document)).contains("By approach", "Same group", "Not known");
        }
    }

    private static PDDocument read(Sample sample, Locale locale) throws IOException {
        return Loader.loadPDF(Written.by(new PdfReport(), sample.told(locale)));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
