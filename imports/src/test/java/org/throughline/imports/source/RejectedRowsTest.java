package org.throughline.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.imports.source.Opened.heads;
import static org.throughline.imports.source.Opened.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RejectedRowsTest {
    private static final List<String> FORMULAS =
            List.of("=1+1", "+49 170 1", "-5", "@SUM(A1)", "\t=x", "'=y", "a\nb", "“q”");

    static Stream<Arguments> files() {
        String rows = "Name;E-Mail\n=cmd|' /C calc'!A0;\"a\"\"b; c\"\nJörg;+49 170\n;only\nx;y;too much\n";
        return Stream.of(
                Arguments.of(rows.getBytes(UTF_8)),
                Arguments.of(("\uFEFF" + rows).getBytes(UTF_8)),
                Arguments.of(rows.getBytes(Charset.forName("windows-1252"))),
                Arguments.of(rows.getBytes(Charset.forName("UTF-16LE"))),
                Arguments.of(rows.replace(';', '\t').getBytes(UTF_8)),
                Arguments.of(Zips.zip(Zips.workbook(
                        "<row r='2'><c r='A2' t='str'><v>Name</v></c><c r='B2' t='str'><v>E-Mail</v></c></row>"
                                + "<row r='4'><c r='A4' t='inlineStr'><is><t>=1+1</t></is></c><c r='B4'><v>491701234567</v></c></row>"
                                + "<row r='9'><c r='B9' t='str'><v>_x005F_x0041_ &#10; _x0007_ &amp;</v></c></row>"))),
                Arguments.of(archive()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesBackEveryCellAsItWas(byte[] bytes) {
        byte[] written = rejected(bytes);
        List<TableHead> again = heads(written);
        assertThat(again)
                .extracting(TableHead::name)
                .isEqualTo(heads(bytes).stream().map(TableHead::name).toList());
        for (int i = 0; i < again.size(); i++) {
            TableHead before = heads(bytes).get(i);
            assertThat(again.get(i).type()).isEqualTo(before.type());
            assertThat(again.get(i).encoding()).isEqualTo(before.encoding());
            assertThat(again.get(i).delimiter()).isEqualTo(before.delimiter());
            assertThat(theirs(again.get(i), again.get(i).columns())).isEqualTo(before.columns());
        }
        assertThat(theirs(written)).isEqualTo(theirs(bytes));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhereEachRowStoodAndWhy(byte[] bytes) {
        List<SourceRow> before = rows(bytes);
        List<SourceRow> after = rows(rejected(bytes));
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).cells().subList(0, 4))
                    .containsExactly(
                            String.valueOf(before.get(i).line()), "E-Mail", "MALFORMED", "E-Mail: Must be an address.");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void writesTheSameFileWhenItIsRejectedAgain(byte[] bytes) {
        byte[] once = rejected(bytes);
        assertThat(theirs(rejected(once))).isEqualTo(theirs(bytes));
        assertThat(heads(rejected(once)).get(0).columns())
                .isEqualTo(heads(once).get(0).columns());
    }

    @Test
    void keepsWhatASpreadsheetWouldTakeForAFormula() {
        TableHead head = new TableHead(
                0,
                "",
                SourceType.CSV,
                Optional.of("UTF-8"),
                Optional.of(','),
                1,
                List.of("a", "b", "c", "d", "e", "f", "g", "h"),
                List.of());
        byte[] written = written(List.of(head), List.of(new RejectedRow(0, 2, Optional.empty(), "X", "Y.", FORMULAS)));
        assertThat(theirs(written)).containsExactly(FORMULAS);
    }

    @Test
    void writesCardsThatAreReadAsTheyWere() {
        List<String> cells = IntStream.range(0, CardColumn.names().size())
                .mapToObj(i -> "Wert %d, mit; Zeichen\\ und\nZeile".formatted(i))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        cells.set(CardColumn.LINKED_IN.position(), "https://www.linkedin.com/in/ada");
        cells.set(CardColumn.SCHOOL.position(), "Universität Musterstadt");
        cells.set(CardColumn.GROUPS.position(), "Alumni, 2024; Poets");
        cells.set(CardColumn.REVISION.position(), "2024-03-05T14:30:00Z");
        cells.set(CardColumn.RELATED.position(), "Bo (manager); Cy");
        cells.set(CardColumn.REFERRED_BY.position(), "Di; Ed");
        cells.set(CardColumn.UID.position(), "urn:uuid:0815");
        for (int i = 0; i < CardColumn.PHONE.most(); i++) {
            cells.set(CardColumn.PHONE.position() + i, "+49 170 " + i);
        }
        byte[] written = written(
                List.of(cards()),
                List.of(
                        new RejectedRow(0, 7, Optional.of("email"), "MALFORMED", "email: Must be an\naddress.", cells),
                        new RejectedRow(
                                0, 9, Optional.empty(), "REQUIRED", "Name: Must not be blank.", nothingBut("note"))));
        assertThat(rows(written)).extracting(SourceRow::cells).containsExactly(cells, nothingBut("note"));
        assertThat(new String(written, UTF_8))
                .contains(
                        "X-THROUGHLINE-LINE:7",
                        "X-THROUGHLINE-COLUMN:email",
                        "X-THROUGHLINE-CODE:MALFORMED",
                        "X-THROUGHLINE-REASON:email: Must be an address.");
    }

    @Test
    void knowsItsOwnColumns() {
        assertThat(RejectedRows.COLUMNS).allMatch(RejectedRows::isOurs).hasSize(4);
        assertThat(RejectedRows.isOurs(" rejected: LINE ")).isTrue();
        assertThat(RejectedRows.isOurs("Line")).isFalse();
    }

    @Test
    void namesTheFileByWhatItIs() {
        assertThat(RejectedRows.ending(List.of(cards()))).isEqualTo(".vcf");
        assertThat(RejectedRows.ending(heads(archive()))).isEqualTo(".zip");
        assertThat(RejectedRows.mediaType(heads("a,b\n".getBytes(UTF_8)))).isEqualTo("text/csv");
    }

    @Test
    void writesAFileEvenWithoutRows() {
        byte[] bytes = Zips.zip(Zips.workbook("<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row>"));
        assertThat(heads(written(heads(bytes), List.of())).get(0).columns()).endsWith("a", "b");
    }

    private static byte[] archive() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("a/people.csv", "Name,E-Mail\nAda,=1\n");
        entries.put("more.csv", "Name;E-Mail\nBo;x\nCy;y\n");
        return Zips.zip(entries);
    }

    private static TableHead cards() {
        return new TableHead(
                0, "", SourceType.VCARD, Optional.of("UTF-8"), Optional.empty(), 0, CardColumn.names(), List.of());
    }

    private static List<String> nothingBut(String column) {
        return CardColumn.names().stream()
                .map(name -> name.equals(column) ? "said" : "")
                .toList();
    }

    private static byte[] rejected(byte[] bytes) {
        return written(
                heads(bytes),
                rows(bytes).stream()
                        .map(row -> new RejectedRow(
                                row.sheet(),
                                row.line(),
                                Optional.of("E-Mail"),
                                "MALFORMED",
                                "E-Mail: Must be an address.",
                                row.cells()))
                        .toList());
    }

    private static byte[] written(List<TableHead> heads, List<RejectedRow> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RejectedRows.write(out, heads, rows.iterator());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** The cells of all rows but those of our columns. */
    private static List<List<String>> theirs(byte[] bytes) {
        List<TableHead> heads = heads(bytes);
        return rows(bytes).stream()
                .map(row -> theirs(heads.get(row.sheet()), row.cells()))
                .toList();
    }

    private static List<String> theirs(TableHead head, List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(i -> i >= head.columns().size()
                        || !RejectedRows.isOurs(head.columns().get(i)))
                .mapToObj(cells::get)
                .toList();
    }
}
