package org.throughline.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

class CsvRowsTest {
    private static final CsvLimits LIMITS = new CsvLimits(100, 16_384, 65_536);

    @Test
    void countsTheLinesOfTheFileWhateverTheirEnd() {
        assertThat(rows("a,b\r\n\nc,\"d\r\ne\"\rf,g", 4))
                .containsExactly(
                        new Row(4, List.of("a", "b")),
                        new Row(6, List.of("c", "d\r\ne")),
                        new Row(8, List.of("f", "g")));
    }

    @Test
    void keepsDelimitersAndQuotationMarksWithinQuotes() {
        assertThat(rows("\"a, b\",\"say \"\"hi\"\"\"\n", 1)).containsExactly(new Row(1, List.of("a, b", "say \"hi\"")));
    }

    @Test
    void refusesAQuotationMarkThatIsNeverClosed() {
        FileRefused refused = refusal("a,b\nc,\"d\ne,f\n");
        assertThat(refused.fault()).isEqualTo(FileFault.MALFORMED_CSV);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(11));
        assertThat(refused).hasMessage("The row that starts at line 11 has a quotation mark without its counterpart.");
    }

    @Test
    void refusesTextAfterAClosingQuotationMark() {
        assertThat(refusal("a,\"b\"c,d\n").fault()).isEqualTo(FileFault.MALFORMED_CSV);
    }

    @Test
    void acceptsAsManyColumnsAsTheLimitAndRefusesMore() {
        assertThat(rows(",".repeat(LIMITS.mostColumns() - 1) + "x", 1)).hasSize(1);
        FileRefused refused = refusal("a\n" + ",".repeat(LIMITS.mostColumns()) + "x");
        assertThat(refused.fault()).isEqualTo(FileFault.TOO_MANY_COLUMNS);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(11));
    }

    @Test
    void acceptsACellAsLongAsTheLimitAndRefusesALongerOne() {
        assertThat(rows("x".repeat(LIMITS.longestCell()) + ",b", 1)).hasSize(1);
        FileRefused refused = refusal("a\nx,\"" + "x".repeat(LIMITS.longestCell() + 1) + "\"");
        assertThat(refused.fault()).isEqualTo(FileFault.CELL_TOO_LONG);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(11));
    }

    @Test
    void stopsReadingARowThatNeverEnds() {
        EndlessText endless = new EndlessText("\"never closed\n", "and on, and on\n");
        FileRefused refused =
                catchThrowableOfType(FileRefused.class, () -> read(endless, 1).forEachRemaining(row -> {}));
        assertThat(refused.fault()).isEqualTo(FileFault.CELL_TOO_LONG);
        assertThat(refused).hasMessageContaining("line 1").hasMessageContaining("quotation mark");
        assertThat(endless.given).isLessThan(LIMITS.longestRow() + 3 * CsvRows.READ_AHEAD);
    }

    @Test
    void passesOverAnyNumberOfEmptyLines() {
        assertThat(rows("a\n" + "\n".repeat(300_000) + "b\n", 1))
                .containsExactly(new Row(1, List.of("a")), new Row(300_002, List.of("b")));
    }

    @Test
    void readsNoFurtherThanItMust() {
        EndlessText endless = new EndlessText("", "Ada,Beispiel,Engineer\n");
        CsvRows<Row> rows = read(endless, 1);
        for (long row = 1; row <= 200_000; row++) {
            assertThat(rows.next().line()).isEqualTo(row);
            assertThat(endless.given - row * "Ada,Beispiel,Engineer\n".length()).isLessThan(CsvRows.READ_AHEAD);
        }
    }

    private static CsvRows<Row> read(Reader text, long firstLine) {
        return new CsvRows<>(text, ',', firstLine, LIMITS, (line, cells, fault) -> new Row(line, cells));
    }

    private static List<Row> rows(String text, long firstLine) {
        List<Row> rows = new ArrayList<>();
        read(new StringReader(text), firstLine).forEachRemaining(rows::add);
        return rows;
    }

    /** The text begins at line 10. */
    private static FileRefused refusal(String text) {
        return catchThrowableOfType(FileRefused.class, () -> rows(text, 10));
    }

    private record Row(long line, List<String> cells) {}

    /** A text without end, which counts how much of it has been asked for. */
    private static final class EndlessText extends Reader {
        private final String beginning;
        private final String repeated;
        private long given;

        private EndlessText(String beginning, String repeated) {
            this.beginning = beginning;
            this.repeated = repeated;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                buffer[offset + i] = next();
            }
            return length;
        }

        private char next() {
            long position = given++;
            return position < beginning.length()
                    ? beginning.charAt((int) position)
                    : repeated.charAt((int) ((position - beginning.length()) % repeated.length()));
        }

        @Override
        public void close() {}
    }
}
