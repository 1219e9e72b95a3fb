package org.throughline.imports.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.imports.source.Opened.head;
import static org.throughline.imports.source.Opened.refusal;
import static org.throughline.imports.source.Opened.rows;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

class CsvSourceTest {
    private static final String PEOPLE = "Name,E-Mail\r\nJörg Groß,joerg@example.org\r\nÄnne Beispiel,\r\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(PEOPLE.getBytes(UTF_8), "UTF-8"),
                Arguments.of(("\uFEFF" + PEOPLE).getBytes(UTF_8), "UTF-8"),
                Arguments.of(PEOPLE.getBytes(WINDOWS), "windows-1252"),
                Arguments.of(("\uFEFF" + PEOPLE).getBytes(UTF_16LE), "UTF-16LE"),
                Arguments.of(("\uFEFF" + PEOPLE).getBytes(UTF_16BE), "UTF-16BE"),
                Arguments.of(PEOPLE.getBytes(UTF_16LE), "UTF-16LE"),
                Arguments.of(PEOPLE.getBytes(UTF_16BE), "UTF-16BE"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsEveryUsualEncoding(byte[] bytes, String name) {
        assertThat(head(bytes).encoding()).contains(name);
        assertThat(head(bytes).columns()).containsExactly("Name", "E-Mail");
        assertThat(rows(bytes))
                .extracting(SourceRow::line, SourceRow::cells)
                .containsExactly(
                        tuple(2L, List.of("Jörg Groß", "joerg@example.org")), tuple(3L, List.of("Änne Beispiel", "")));
    }

    @Test
    void knowsUtf16WithoutAMarkOfNamesInAnyScript() {
        byte[] bytes = "姓名,公司\n张伟,示例公司\n王芳,示例公司\n李娜,示例公司\n".getBytes(UTF_16LE);
        assertThat(head(bytes).columns()).containsExactly("姓名", "公司");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheDelimiter(char delimiter) {
        byte[] bytes = "Name,E-Mail,Note\nAda,ada@example.org,\"a,b;c\td|e\"\n"
                .replace(",", String.valueOf(delimiter))
                .getBytes(UTF_8);
        assertThat(head(bytes).delimiter()).contains(delimiter);
        assertThat(head(bytes).columns()).containsExactly("Name", "E-Mail", "Note");
    }

    @Test
    void believesWhoKnowsBetter() {
        byte[] bytes = "Näme;a,b\nJörg;c,d\n".getBytes(WINDOWS);
        SourceWish wish = new SourceWish(Optional.of(Charset.forName("ISO-8859-15")), Optional.of(','));
        TableHead head = Opened.with(wish, bytes, file -> file.heads().get(0));
        assertThat(head.encoding()).contains("ISO-8859-15");
        assertThat(head.columns()).containsExactly("Näme;a", "b");
    }

    @Test
    void takesTheFirstLineThatIsRecognisedForTheHeader() {
        String text =
                "Notes:\n\"When exporting, some \"\"addresses\"\", are missing; sorry\"\n\nName;E-Mail\nAda;a@example.org\n";
        TableHead head = head(text.getBytes(UTF_8), cells -> cells.contains("E-Mail"));
        assertThat(head.headerLine()).isEqualTo(4);
        assertThat(head.columns()).containsExactly("Name", "E-Mail");
        assertThat(head.samples()).extracting(SourceRow::line).containsExactly(5L);
    }

    @Test
    void isNotMisledByALoneQuotationMarkInANote() {
        String text = "\"Alumni 2024\nName,E-Mail\nAda,a@example.org\n";
        assertThat(head(text.getBytes(UTF_8), cells -> cells.contains("E-Mail")).headerLine())
                .isEqualTo(2);
    }

    @Test
    void takesTheFirstLineWithTwoCellsWhenNoneIsRecognised() {
        TableHead head = head("Alumni\n\nWer;Wo\nAda;Berlin\n".getBytes(UTF_8));
        assertThat(head.headerLine()).isEqualTo(3);
        assertThat(head.columns()).containsExactly("Wer", "Wo");
    }

    @Test
    void readsAFileOfASingleColumn() {
        byte[] bytes = "\nE-Mail\nada@example.org\n\nbo@example.org\n".getBytes(UTF_8);
        assertThat(head(bytes).headerLine()).isEqualTo(2);
        assertThat(rows(bytes)).extracting(SourceRow::line).containsExactly(3L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\"sep=;\"\n", "SEP=;\n"})
    void obeysTheFirstLineThatExcelWrites(String first) {
        byte[] bytes = (first + "Name, first;Name, last;x\nAda, A.;Beispiel;1,5\n").getBytes(UTF_8);
        assertThat(head(bytes).delimiter()).contains(';');
        assertThat(head(bytes).headerLine()).isEqualTo(2);
        assertThat(rows(bytes)).extracting(row -> row.cell(2)).containsExactly("1,5");
    }

    @Test
    void leavesBlankRowsOut() {
        assertThat(rows("a,b\n,\n  , \n1,2\n\n;\n".getBytes(UTF_8)))
                .extracting(SourceRow::line)
                .containsExactly(4L, 6L);
    }

    @Test
    void pointsToTheCellThatIsNotText() {
        List<SourceRow> rows = rows("a,b\n1,x\0y\n2,z\n3,\u001B[1m\n".getBytes(UTF_8));
        assertThat(rows.get(0).fault()).hasValueSatisfying(fault -> {
            assertThat(fault.column()).isEqualTo(1);
            assertThat(fault.code()).isEqualTo(RefusalCode.NOT_TEXT);
        });
        assertThat(rows.get(0)
                        .refusal(head("a,b\n".getBytes(UTF_8)))
                        .orElseThrow()
                        .path())
                .containsExactly("b");
        assertThat(rows.get(1).fault()).isEmpty();
        assertThat(rows.get(2).fault()).isPresent();
    }

    @Test
    void refusesAQuotationMarkThatIsNeverClosedWithTheLineOfItsRow() {
        FileRefused refused = refusal("a,b\n1,2\n\"3,4\n5,6\n".getBytes(UTF_8));
        assertThat(refused.fault()).isEqualTo(FileFault.MALFORMED_CSV);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void refusesRowsOfTenThousandColumns() {
        FileRefused refused = refusal(("a,b\n" + "x,".repeat(10_000) + "\n").getBytes(UTF_8));
        assertThat(refused.fault()).isEqualTo(FileFault.TOO_MANY_COLUMNS);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void refusesMoreRowsThanTheLimit() {
        SourceLimits limits = new SourceLimits(3, 10, 100, 1_000, 1_000, 10, 10, 10);
        FileRefused refused = Opened.refusal(limits, "a,b\n1,1\n2,2\n3,3\n4,4\n".getBytes(UTF_8));
        assertThat(refused.fault()).isEqualTo(FileFault.TOO_MANY_ROWS);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(5));
        assertThat(Opened.with(limits, "a,b\n1,1\n2,2\n3,3\n".getBytes(UTF_8), Opened::all))
                .hasSize(3);
    }

    @Test
    void saysHowFarItIs() {
        byte[] bytes = ("a,b\n" + "1,2\n".repeat(100_000)).getBytes(UTF_8);
        Opened.with(SourceWish.NONE, bytes, file -> {
            try (SourceRows rows = file.rows(file.heads().get(0))) {
                for (int i = 0; i < 50_000; i++) {
                    rows.next();
                }
                assertThat(rows.bytesRead()).isBetween(200_000L, 350_000L);
                rows.forEachRemaining(row -> {});
                assertThat(rows.bytesRead()).isEqualTo(bytes.length);
                return rows;
            }
        });
    }

    @Test
    void readsATableAgainFromItsBeginning() {
        byte[] bytes = "a,b\n1,2\n".getBytes(UTF_8);
        List<SourceRow> twice = Opened.with(SourceWish.NONE, bytes, file -> {
            List<SourceRow> first = Opened.all(file);
            assertThat(Opened.all(file)).isEqualTo(first);
            return first;
        });
        assertThat(twice).hasSize(1);
    }
}
