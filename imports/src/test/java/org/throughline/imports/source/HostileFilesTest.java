package org.throughline.imports.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.imports.source.Opened.refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;

/** Files that want to do harm, or whose senders were mistaken. */
class HostileFilesTest {
    private static final String ROW =
            "<row r='1'><c r='A1' t='str'><v>Name</v></c><c r='B1' t='str'><v>E-Mail</v></c></row>";

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("%PDF-1.7", FileFault.PDF_DOCUMENT),
                Arguments.of("\u0089PNG\r\n", FileFault.PICTURE),
                Arguments.of("\u00FF\u00D8\u00FF\u00E0", FileFault.PICTURE),
                Arguments.of("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", FileFault.LEGACY_WORKBOOK),
                Arguments.of("7z\u00BC\u00AF\u0027\u001C", FileFault.OTHER_ARCHIVE),
                Arguments.of("\u001F\u008B", FileFault.OTHER_ARCHIVE),
                Arguments.of("{\\rtf1", FileFault.OTHER_DOCUMENT),
                Arguments.of("<html><table><tr><td>Name</td></tr></table>", FileFault.WEB_PAGE),
                Arguments.of("<?xml version='1.0'?><Workbook/>", FileFault.OTHER_DOCUMENT));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatAFileIsWhateverItsName(String start, FileFault fault) {
        FileRefused refused = refusal((start + "\nName,E-Mail\n").getBytes(ISO_8859_1));
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.getMessage()).matches("(?s).*(CSV|XLSX|ZIP).*");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        FileRefused refused = refusal(bytes);
        assertThat(refused.fault()).isEqualTo(FileFault.NOT_TEXT);
        assertThat(refused.line()).isPresent();
        assertThat(refusal(new byte[5_000]).fault()).isEqualTo(FileFault.NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n  \n", "\uFEFF", "\uFEFF \r\n"})
    void refusesAFileThatSaysNothing(String text) {
        assertThat(refusal(text.getBytes(UTF_8)).fault()).isEqualTo(FileFault.EMPTY_FILE);
        assertThat(refusal(text.getBytes(UTF_16LE)).fault()).isEqualTo(FileFault.EMPTY_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../people.csv",
                "a/../../people.csv",
                "/etc/people.csv",
                "..\\people.csv",
                "C:\\people.csv",
                "\\\\host\\people.csv",
                "a/..",
                "people\n.csv"
            })
    void refusesEntriesThatLeadOutOfTheArchive(String name) {
        FileRefused refused = refusal(Zips.zip(Map.of(name, "a,b\n")));
        assertThat(refused.fault()).isEqualTo(FileFault.UNSAFE_ENTRY_NAME);
        assertThat(refused.sheet()).contains(name.replace('\n', '\uFFFD'));
    }

    @Test
    void refusesAnArchiveInAnArchiveByItsEntry() {
        byte[] inner = Zips.zip(Map.of("a.csv", "a,b\n"));
        FileRefused refused = refusal(Zips.archive(Map.of("people.csv", out -> out.write(inner))));
        assertThat(refused.fault()).isEqualTo(FileFault.NESTED_ARCHIVE);
        assertThat(refused.sheet()).contains("people.csv");
    }

    @Test
    void refusesAnEncryptedEntryByItsName() {
        byte[] zip = Zips.zip(Map.of("people.csv", "a,b\n1,2\n"));
        int header = at(zip, "PK\u0001\u0002");
        zip[header + 8] |= 1;
        FileRefused refused = refusal(zip);
        assertThat(refused.fault()).isEqualTo(FileFault.ENCRYPTED);
        assertThat(refused.sheet()).contains("people.csv");
    }

    @Test
    void knowsAWorkbookWithAPassword() {
        String container = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + "\0".repeat(2_000)
                + new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
        assertThat(refusal(container.getBytes(ISO_8859_1)).fault()).isEqualTo(FileFault.ENCRYPTED);
    }

    @Test
    void refusesABombBeforeItUnpacksAnything() {
        FileRefused refused = refusal(Zips.archive(Map.of("people.csv", repeated("a,b\n", 20_000_000))));
        assertThat(refused.fault()).isEqualTo(FileFault.INFLATES_TOO_MUCH);
        assertThat(refused.sheet()).contains("people.csv");
    }

    @Test
    void refusesManyEntriesThatAreTooMuchTogether() {
        SourceLimits limits = new SourceLimits(10, 10, 100, 1_000, 2_000, 10, 10, 10);
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            entries.put(i + ".csv", "a,b\n" + "1,2\n".repeat(100));
        }
        assertThat(Opened.refusal(limits, Zips.zip(entries)).fault()).isEqualTo(FileFault.INFLATES_TOO_MUCH);
    }

    @Test
    void refusesAnEntryThatIsLargerThanItsArchiveSays() {
        byte[] zip = Zips.zip(Map.of("people.csv", "a,b\n" + "1,2\n".repeat(100_000)));
        int header = at(zip, "PK\u0001\u0002");
        zip[header + 24] = 100;
        zip[header + 25] = 0;
        zip[header + 26] = 0;
        assertThat(refusal(zip).fault()).isEqualTo(FileFault.INFLATES_TOO_MUCH);
    }

    @Test
    void refusesTooManyEntries() {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i <= SourceLimits.STANDARD.mostEntries(); i++) {
            entries.put(i + ".txt", "");
        }
        assertThat(refusal(Zips.zip(entries)).fault()).isEqualTo(FileFault.TOO_MANY_ENTRIES);
    }

    @Test
    void refusesArchivesThatBreakOffOrAreDamaged() {
        byte[] zip = Zips.zip(Map.of("people.csv", "a,b\nJörg,2\n"));
        assertThat(refusal(Arrays.copyOf(zip, zip.length / 2)).fault()).isEqualTo(FileFault.DAMAGED_ARCHIVE);
        for (int i = 0; i < zip.length; i++) {
            byte[] damaged = zip.clone();
            damaged[i] ^= 0x55;
            try {
                Opened.rows(damaged);
            } catch (FileRefused refused) {
                assertThat(refused.fault()).isNotNull();
            }
        }
    }

    @Test
    void refusesAWorkbookThatIncludesFiles() {
        Map<String, String> parts = Zips.workbook(ROW);
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> xml.replace(
                                "<worksheet", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet")
                        .replace("Name", "&e;"));
        FileRefused refused = refusal(Zips.zip(parts));
        assertThat(refused.fault()).isEqualTo(FileFault.EXTERNAL_ENTITY);
        assertThat(refused.sheet()).contains("People");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"})
    void refusesEntitiesThatGrowInAnyPart(String part) {
        Map<String, String> parts = Zips.workbook(ROW);
        parts.put(
                part,
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><x><si><t>&b;</t></si></x>");
        assertThat(refusal(Zips.zip(parts)).fault()).isEqualTo(FileFault.EXTERNAL_ENTITY);
    }

    @Test
    void refusesACellAtTheEndOfTheWorld() {
        FileRefused refused = refusal(Zips.zip(Zips.workbook(ROW + "<row r='2'><c r='ZZZ2'><v>1</v></c></row>")));
        assertThat(refused.fault()).isEqualTo(FileFault.TOO_MANY_COLUMNS);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='A2' t='s'><v>2000000000</v></c></row>",
                "<row r='2'><c r='A2' t='s'><v>-1</v></c></row>",
                "<row r='2'><c r='A2' t='s'><v>x</v></c></row>",
                "<row r='1'><c r='A1'><v>1</v></c></row>",
                "<row r='99999999999999999999'/>",
                "<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row>",
                "<row r='2'><c r='12'><v>1</v></c></row>",
                "<row r='2'><c r='A2'><v>1",
                "<row r='2'><c r='A2'><v>&lt;</c></row>",
            })
    void refusesSheetsThatContradictThemselves(String rows) {
        Map<String, String> parts = Zips.workbook(ROW + rows);
        assertThat(refusal(Zips.zip(parts)).fault()).isEqualTo(FileFault.MALFORMED_WORKBOOK);
    }

    @Test
    void refusesElementsWithoutEndAndNamesWithoutEnd() {
        assertThat(refusal(Zips.zip(Zips.workbook("<a>".repeat(100_000)))).fault())
                .isEqualTo(FileFault.MALFORMED_WORKBOOK);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertThat(refusal(Zips.zip(Zips.workbook(names.toString()))).fault()).isEqualTo(FileFault.MALFORMED_WORKBOOK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/document.xml",
                "ppt/presentation.xml",
                "mimetype",
                "xl/workbook.bin",
            })
    void refusesOtherDocuments(String part) {
        FileRefused refused = refusal(Zips.zip(Map.of(part, "application/vnd.oasis.opendocument.spreadsheet")));
        assertThat(refused.fault()).isIn(FileFault.OTHER_DOCUMENT, FileFault.LEGACY_WORKBOOK);
    }

    static Zips.Entry repeated(String text, int times) {
        return out -> repeat(out, text, times);
    }

    private static void repeat(OutputStream out, String text, int times) throws IOException {
        byte[] block = text.repeat(1_000).getBytes(UTF_8);
        for (int i = 0; i < times / 1_000; i++) {
            out.write(block);
        }
    }

    private static int at(byte[] bytes, String mark) {
        return new String(bytes, ISO_8859_1).indexOf(mark);
    }
}
