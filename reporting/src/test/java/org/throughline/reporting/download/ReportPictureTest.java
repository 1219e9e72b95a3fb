package org.throughline.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.throughline.domain.report.Breakdown;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.ReportPeriod;
import org.throughline.domain.report.ReportScope;
import org.throughline.domain.report.Reports;
import org.throughline.persistence.testing.TestDatabase;
import org.throughline.reporting.demo.DemoMorning;
import org.throughline.reporting.figure.StoredReports;

/**
 * The README shows the first two pages of the demo's report: run this test with {@code -Dpicture.write=true} after changing
 * the demo or how a report looks.
 */
class ReportPictureTest {
    private static final File PICTURE =
            Path.of("..", "docs", "images", "report.png").toFile();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int PAGES = 2;
    private static final float DOTS_PER_INCH = 84;
    private static final int GAP = 16;
    private static final Color DESK = new Color(0xd9dde3);

    @Test
    void isThereAndIsSoonLoaded() throws Exception {
        if (Boolean.getBoolean("picture.write")) {
            Files.createDirectories(PICTURE.toPath().getParent());
            ImageIO.write(sideBySide(report()), "png", PICTURE);
        }
        BufferedImage picture = ImageIO.read(PICTURE);
        assertThat(picture.getWidth()).isBetween(1_000, 1_600);
        assertThat(picture.getWidth()).isGreaterThan(picture.getHeight());
        assertThat(PICTURE).size().isLessThan(200_000);
    }

    /** The demo's report as its advisor takes it away. */
    private static byte[] report() throws SQLException, IOException {
        try (TestDatabase database = TestDatabase.migrated()) {
            DemoMorning morning = DemoMorning.of(DAY, database);
            Reports reports = new StoredReports(morning.dataSource(), morning.clock());
            ReportPeriod period = new ReportPeriod(DAY.minusYears(1).plusDays(1), DAY);
            ReportScope scope = new ReportScope.OfAdvisor();
            CohortReport report = reports.report(morning.advisor(), scope, period, Breakdown.NONE)
                    .orElseThrow();
            Optional<CohortReport> byApproach = reports.report(morning.advisor(), scope, period, Breakdown.APPROACH);
            return Written.by(
                    new PdfReport(),
                    new ToldReport(scope, report, byApproach, reports.definitions(), new Words(Locale.UK)));
        }
    }

    private static BufferedImage sideBySide(byte[] report) throws IOException {
        try (PDDocument document = Loader.loadPDF(report)) {
            PDFRenderer renderer = new PDFRenderer(document);
            BufferedImage first = renderer.renderImageWithDPI(0, DOTS_PER_INCH);
            int step = first.getWidth() + GAP;
            BufferedImage picture =
                    new BufferedImage(PAGES * step + GAP, first.getHeight() + 2 * GAP, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = picture.createGraphics();
            graphics.setColor(DESK);
            graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            for (int page = 0; page < PAGES; page++) {
                graphics.drawImage(renderer.renderImageWithDPI(page, DOTS_PER_INCH), page * step + GAP, GAP, null);
            }
            graphics.dispose();
            return picture;
        }
    }
}
