package org.throughline.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.domain.report.CohortReport;
import org.throughline.domain.report.Figure;
import org.throughline.domain.report.FigureValue;

/** However long a report is, what was told of it is on its way before the rest is looked at. */
class StreamedTest {
    private static final int ROWS = 20_000;
    /** What zips, pages and buffers may hold back. */
    private static final long MOST_HELD_BACK = 2_000;

    static List<ReportForm> forms() {
        return List.of(new CsvReport(), new WorkbookReport(), new PdfReport());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void rowsLeaveAsTheyAreRead(ReportForm form) throws Exception {
        Counted out = new Counted();
        Endless values = new Endless(Sample.cohort().definitions().get(0), out);
        ToldReport told = Sample.cohort().told(Locale.ENGLISH);
        CohortReport report = told.report();
        form.write(
                new ToldReport(
                        told.scope(),
                        new CohortReport(
                                report.name(),
                                report.period(),
                                report.at(),
                                report.timeZone(),
                                report.seekers(),
                                report.definitions(),
                                report.breakdown(),
                                values),
                        told.byApproach(),
                        told.definitions(),
                        told.words()),
                out);

        long bytesOfARow = out.bytes / ROWS;
        assertThat(values.bytesAtHalf).isGreaterThan((ROWS / 2 - MOST_HELD_BACK) * bytesOfARow);
    }

    /** Counts what reaches it. */
    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }

    /** Makes each value when it is asked for, and remembers how much was written when half of them were. */
    private static final class Endless extends AbstractList<FigureValue> {
        private final Figure figure;
        private final Counted out;
        private long bytesAtHalf;

        Endless(Figure figure, Counted out) {
            this.figure = figure;
            this.out = out;
        }

        @Override
        public FigureValue get(int index) {
            if (index == ROWS / 2) {
                bytesAtHalf = out.bytes;
            }
            return new FigureValue(
                    figure.key(),
                    Optional.of("Sector " + Integer.toHexString(index * 0x9E3779B1)),
                    OptionalLong.of(index),
                    OptionalLong.empty(),
                    OptionalDouble.of(index),
                    9,
                    false);
        }

        @Override
        public int size() {
            return ROWS;
        }
    }
}
