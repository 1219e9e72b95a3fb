package org.throughline.imports.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.imports.source.Opened.head;
import static org.throughline.imports.source.Opened.heads;
import static org.throughline.imports.source.Opened.refusal;
import static org.throughline.imports.source.Opened.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

class WorkbookSourceTest {
    private static final String HEADER =
            "<row r='1'><c r='A1' t='inlineStr'><is><t>Name</t></is></c><c r='B1' t='inlineStr'><is><t>Value</t></is></c></row>";

    @Test
    void readsEachSheetThatCanBeSeenAsATable() {
        byte[] bytes = workbook(workbook -> {
            Worksheet people = workbook.newWorksheet("Alumni");
            people.value(0, 0, "Name");
            people.value(0, 1, "Since");
            people.value(1, 0, "Jörg Groß");
            people.value(1, 1, LocalDate.of(2024, 3, 5));
            people.style(1, 1).format("dd.mm.yyyy").set();
            Worksheet hidden = workbook.newWorksheet("Lists");
            hidden.value(0, 0, "x");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            workbook.newWorksheet("Empty");
            Worksheet more = workbook.newWorksheet("More");
            more.value(2, 1, "Name");
            more.value(2, 2, "Sure");
            more.value(5, 1, "Änne");
            more.value(5, 2, true);
        });
        assertThat(heads(bytes))
                .extracting(TableHead::sheet, TableHead::name, TableHead::type, TableHead::headerLine)
                .containsExactly(tuple(0, "Alumni", SourceType.XLSX, 1L), tuple(1, "More", SourceType.XLSX, 3L));
        assertThat(rows(bytes))
                .extracting(SourceRow::sheet, SourceRow::line, SourceRow::cells)
                .containsExactly(
                        tuple(0, 2L, List.of("Jörg Groß", "2024-03-05")), tuple(1, 6L, List.of("", "Änne", "TRUE")));
    }

    @Test
    void writesDaysWithTheirTimeInOneWay() {
        byte[] bytes = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Days");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "At");
            sheet.value(1, 1, LocalDateTime.of(2024, 3, 5, 14, 30));
            sheet.style(1, 1).format("yyyy-MM-dd HH:mm").set();
        });
        assertThat(rows(bytes).get(0).cell(1)).isEqualTo("2024-03-05T14:30");
    }

    @ParameterizedTest
    @CsvSource({
        "491701234567, General, 491701234567",
        "4.91701234567E11, General, 491701234567",
        "4917012345678, 0, 4917012345678",
        "12, General, 12",
        "12.0, 0.00, 12",
        "0.30000000000000004, General, 0.3",
        "-1.5, General, -1.5",
        "1234, 00000, 01234",
        "45356, dd/mm/yyyy, 2024-03-05",
        "45356.5, dd/mm/yyyy, 2024-03-05",
        "45356.604166666664, d.m.yy h:mm, 2024-03-05T14:30",
        "0.604166666666667, h:mm, 14:30",
        "45356, '[$-407]d. mmmm yyyy', 2024-03-05",
        "45356, '\"am\" d.m.yyyy', 2024-03-05",
        "30, '[h]:mm', 30",
        "5, '0 \"days\"', 5",
        "1E+400, General, 1E+400",
        "1, d.m.yyyy, 1900-01-01",
    })
    void writesNumbersAsAPersonSeesThem(String raw, String format, String text) {
        Map<String, String> parts =
                Zips.workbook(HEADER + "<row r='2'><c r='B2' s='1'><v>%s</v></c></row>".formatted(raw));
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='%s'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs></styleSheet>"
                        .formatted(format.replace("\"", "&quot;")));
        assertThat(rows(Zips.zip(parts)).get(0).cell(1)).isEqualTo(text);
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        Map<String, String> parts = Zips.workbook(HEADER + "<row r='2'><c r='B2' s='0'><v>43894</v></c></row>");
        parts.put("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>");
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
        assertThat(rows(Zips.zip(parts)).get(0).cell(1)).isEqualTo("2024-03-05");
    }

    @Test
    void joinsThePiecesOfATextAndLeavesItsPronunciationOut() {
        Map<String, String> parts =
                Zips.workbook(HEADER + "<row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2' t='s'><v>0</v></c></row>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>a_x000D_&#10;b &amp; _x005F_x0041_</t></si><si><r><t>課</t></r><rPh sb='0' eb='1'><t>カ</t></rPh><r><t xml:space='preserve'> 長</t></r></si></sst>");
        assertThat(rows(Zips.zip(parts)).get(0).cells()).containsExactly("課 長", "a\r\nb & _x0041_");
    }

    @Test
    void findsEveryOneOfManySharedTexts() {
        int count = 60_000;
        StringBuilder texts = new StringBuilder("<sst>");
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++) {
            texts.append("<si><t>")
                    .append("text %d ".formatted(i).repeat(1 + i % 7))
                    .append("</t></si>");
            int shown = count - 1 - i;
            rows.append("<row r='%d'><c r='A%d' t='s'><v>%d</v></c></row>".formatted(i + 2, i + 2, shown));
        }
        Map<String, String> parts = Zips.workbook(rows.toString());
        parts.put("xl/sharedStrings.xml", texts.append("</sst>").toString());
        List<SourceRow> read = rows(Zips.zip(parts));
        assertThat(read).hasSize(count);
        for (int i = 0; i < count; i++) {
            int shown = count - 1 - i;
            assertThat(read.get(i).cell(0))
                    .isEqualTo("text %d ".formatted(shown).repeat(1 + shown % 7));
        }
    }

    @Test
    void followsCellsAndRowsThatDoNotSayWhereTheyAre() {
        byte[] bytes = Zips.zip(Zips.workbook(
                "<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>"));
        assertThat(head(bytes).columns()).containsExactly("a", "b");
        assertThat(rows(bytes))
                .extracting(SourceRow::line, SourceRow::cells)
                .containsExactly(tuple(2L, List.of("1", "2")));
    }

    @Test
    void rejectsARowWithAFormulaAndShowsWhatItCameTo() {
        byte[] bytes = Zips.zip(Zips.workbook(HEADER
                + "<row r='2'><c r='A2' t='str'><f>WEBSERVICE(\"http://example.org\")</f><v>Ada</v></c></row>"
                + "<row r='3'><c r='A3' t='inlineStr'><is><t>=1+1</t></is></c></row>"
                + "<row r='4'><c r='B4' t='e'><v>#N/A</v></c></row>"
                + "<row r='5'><c r='B5'><f t='shared' si='0'/></c></row>"));
        List<SourceRow> rows = rows(bytes);
        assertThat(rows.get(0).fault()).hasValueSatisfying(fault -> {
            assertThat(fault.column()).isZero();
            assertThat(fault.code()).isEqualTo(RefusalCode.MALFORMED);
            assertThat(fault.message()).contains("formula");
        });
        assertThat(rows.get(0).cell(0)).isEqualTo("Ada");
        assertThat(rows.get(1).fault()).isEmpty();
        assertThat(rows.get(1).cell(0)).isEqualTo("=1+1");
        assertThat(rows.get(2).fault().orElseThrow().message()).contains("#N/A");
        assertThat(rows.get(3).fault()).isPresent();
    }

    @Test
    void namesTheSheetTheLineAndTheColumnOfAFault() {
        FileRefused refused = refusal(Zips.zip(Zips.workbook(
                HEADER + "<row r='7'><c r='AB7' t='str'><v>%s</v></c></row>".formatted("x".repeat(70_000)))));
        assertThat(refused.fault()).isEqualTo(FileFault.CELL_TOO_LONG);
        assertThat(refused.sheet()).contains("People");
        assertThat(refused.line()).isEqualTo(OptionalLong.of(7));
        assertThat(refused.column()).contains("AB");
    }

    @Test
    void takesTheFirstRowThatIsRecognisedForTheHeader() {
        byte[] bytes = Zips.zip(
                Zips.workbook("<row r='1'><c r='A1' t='str'><v>Alumni</v></c><c r='B1' t='str'><v>2024</v></c></row>"
                        + "<row r='4'><c r='A4' t='str'><v>Name</v></c><c r='B4' t='str'><v>E-Mail</v></c></row>"
                        + "<row r='5'><c r='A5' t='str'><v>Ada</v></c></row>"));
        assertThat(head(bytes, cells -> cells.contains("E-Mail")).headerLine()).isEqualTo(4);
        assertThat(head(bytes).headerLine()).isEqualTo(1);
    }

    private static byte[] workbook(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            content.accept(workbook);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
