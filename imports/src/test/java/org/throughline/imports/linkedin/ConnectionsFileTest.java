package org.throughline.imports.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.ImportedFile;
import org.throughline.imports.Recognised;
import org.throughline.imports.Rejection;

class ConnectionsFileTest {

    @Test
    void readsAnEnglishFileWithANoteBeforeItsHeader() throws IOException {
        ImportedFile file = Files.fixture("english.csv");
        assertThat(recognised(file))
                .isEqualTo(new Recognised(
                        "UTF-8",
                        ",",
                        4,
                        List.of(
                                "First Name",
                                "Last Name",
                                "URL",
                                "Email Address",
                                "Company",
                                "Position",
                                "Connected On")));
        assertThat(people(file))
                .extracting(
                        Person::name,
                        person -> person.organization().orElse(null),
                        person -> person.title().orElse(null))
                .containsExactly(
                        tuple("Ada Beispiel", "Nordlicht Werke", "Engineer"),
                        tuple("José Muestra", "Ficticia, S.A.", "Head of \"Learning\""),
                        tuple("张 示例", "示例公司", "Analyst, Risk"),
                        tuple("Zoë", null, null));
        assertThat(people(file).get(1).profile().orElseThrow().key()).isEqualTo("josé-muestra");
        assertThat(rejections(file))
                .containsExactly(
                        new Rejection(8, RefusalCode.REQUIRED, "Name: Must not be blank.", ",,,,,,03 Feb 2021"));
    }

    @Test
    void readsAGermanFileWithSemicolonsAMarkAndColumnsInAnotherOrder() throws IOException {
        ImportedFile file = Files.fixture("german.csv");
        assertThat(recognised(file))
                .isEqualTo(new Recognised(
                        "UTF-8",
                        ";",
                        1,
                        List.of("Vorname", "Nachname", "E-Mail-Adresse", "Firma", "Position", "Vernetzt am", "URL")));
        assertThat(people(file))
                .extracting(
                        Person::name,
                        person -> person.organization().orElse(null),
                        person -> person.connectedOn().orElse(null))
                .containsExactly(
                        tuple("Jörg Müller-Lüdenscheidt", "Fährhaus Öl", LocalDate.of(2024, 3, 5)),
                        tuple("Änne Groß", "Kaffee; Tee", LocalDate.of(2024, 3, 5)),
                        tuple("Ole Beispiel", null, LocalDate.of(2024, 3, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsEveryEncodingThatProgramsWrite(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String mark = name.equals("windows-1252") ? "" : "\uFEFF";
        ImportedFile file = Files.text(mark + Files.HEADER + "\nJörg,Groß,,,Fährhaus,,\n", charset);
        assertThat(recognised(file).encoding()).isEqualTo(name);
        assertThat(people(file)).extracting(Person::name).containsExactly("Jörg Groß");
    }

    @Test
    void readsWhatASpreadsheetSavesWithTabs() throws IOException {
        ImportedFile file = Files.text(
                "\uFEFFFirst Name\tLast Name\tURL\tPosition\nAda\tBeispiel\t\tEngineer\n", StandardCharsets.UTF_16LE);
        assertThat(recognised(file).delimiter()).isEqualTo("\t");
        assertThat(people(file)).extracting(Person::name).containsExactly("Ada Beispiel");
    }

    @Test
    void findsTheHeaderBehindALoneQuotationMark() throws IOException {
        ImportedFile file = Files.text("Notes: a \"lone mark\n\"\n" + Files.HEADER + "\nAda,Beispiel,,,,,\n");
        assertThat(recognised(file).headerLine()).isEqualTo(3);
        assertThat(people(file)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First Name,Last Name,Company,Position",
                "First Name,Last Name,Connected On",
                "first name, LAST NAME ,url",
                "Position,Last Name,First Name,Favourite Colour",
                "Vorname,Nachname,Unternehmen,Verbunden am",
                "\"First Name\",\"Last Name\",\"URL\""
            })
    void readsFilesWithColumnsMissingOrAdded(String header) throws IOException {
        assertThat(recognised(Files.text(header + "\n")).headerLine()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Amount\nCoffee,3\n",
                "First Name,Last Name,Email Address\nAda,Beispiel,ada@example.org\n",
                "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n",
                "URL,Position,Connected On\n",
                "just some words\n",
                "{\"first name\":\"Ada\"}"
            })
    void refusesOtherFiles(String text) {
        assertThat(refusal(Files.text(text)).fault()).isEqualTo(FileFault.NOT_LINKEDIN_CONNECTIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "\uFEFF"})
    void refusesAnEmptyFile(String text) {
        assertThat(refusal(Files.text(text)).fault()).isEqualTo(FileFault.EMPTY_FILE);
    }

    @Test
    void refusesAFileThatIsNoText() {
        byte[] bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        assertThat(refusal(Files.bytes(bytes)).fault()).isEqualTo(FileFault.NOT_TEXT);
    }

    @Test
    void refusesTheArchiveAndSaysToUnpackIt() {
        FileRefused refused = refusal(Files.bytes(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}));
        assertThat(refused.fault()).isEqualTo(FileFault.ZIP_ARCHIVE);
        assertThat(refused).hasMessageContaining("Unpack");
    }

    @Test
    void refusesAHeaderOfTenThousandColumns() {
        FileRefused refused = refusal(Files.text(Files.HEADER + ",x".repeat(10_000) + "\n"));
        assertThat(refused.fault()).isEqualTo(FileFault.TOO_MANY_COLUMNS);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void refusesARowOfTenThousandColumns() {
        FileRefused refused = refusal(Files.connections("Ada,Beispiel,,,,,", ",".repeat(10_000)));
        assertThat(refused.fault()).isEqualTo(FileFault.TOO_MANY_COLUMNS);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void refusesAGiantCell() {
        FileRefused refused = refusal(Files.connections("Ada,Beispiel,,,," + "x".repeat(10_000_000) + ","));
        assertThat(refused.fault()).isEqualTo(FileFault.CELL_TOO_LONG);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void refusesAQuotationMarkThatIsNeverClosed() {
        FileRefused refused = refusal(Files.connections("Ada,Beispiel,,,,,", "\"Bo,Muster,,,,,", "Cy,Probe,,,,,"));
        assertThat(refused.fault()).isEqualTo(FileFault.MALFORMED_CSV);
        assertThat(refused.line()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void rejectsARowWithANulByteInAnyCell() throws IOException {
        ImportedFile file =
                Files.text("First Name,Last Name,URL,Extra\nA\0da,Beispiel,,\nBo,Muster,,x\0y\nCy,Probe,,\n");
        assertThat(people(file)).extracting(Person::name).containsExactly("Cy Probe");
        assertThat(rejections(file))
                .extracting(Rejection::line, Rejection::code)
                .containsExactly(tuple(2L, RefusalCode.NOT_TEXT), tuple(3L, RefusalCode.NOT_TEXT));
    }

    @Test
    void rejectsARowWithControlCharacters() throws IOException {
        ImportedFile file =
                Files.connections("Ada\u0007,Beispiel,,,,,", "\"Bo\nBo\",Muster,,,,,", "Cy,Probe,,,,\u001B[1m,");
        assertThat(rejections(file))
                .extracting(Rejection::line, Rejection::code)
                .containsExactly(
                        tuple(2L, RefusalCode.NOT_TEXT),
                        tuple(3L, RefusalCode.NOT_TEXT),
                        tuple(5L, RefusalCode.NOT_TEXT));
    }

    @Test
    void rejectsOnlyTheRowWithABrokenCharacter() throws IOException {
        byte[] bytes = Files.read(Files.connections("Jörg,Groß,,,Fährhaus,,", "J?rg,Muster,,,,,"));
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xF6;
        assertThat(people(Files.bytes(bytes))).extracting(Person::name).containsExactly("Jörg Groß");
        assertThat(rejections(Files.bytes(bytes)))
                .extracting(Rejection::line, Rejection::code)
                .containsExactly(tuple(3L, RefusalCode.NOT_TEXT));
    }

    @Test
    void rejectsARowWithEveryReasonAtOnce() throws IOException {
        ImportedFile file = Files.connections(",,https://example.org/ada,ada at example,,,someday");
        assertThat(rejections(file)).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(2);
            assertThat(rejection.reason())
                    .contains(
                            "Name: Must not be blank.",
                            "URL: Must be",
                            "Email Address: Must be",
                            "Connected On: Must be");
            assertThat(rejection.text()).isEqualTo(",,https://example.org/ada,ada at example,,,someday");
        });
    }

    @Test
    void rejectsARowWithMoreCellsThanColumns() throws IOException {
        ImportedFile file = Files.connections("Ada,Beispiel,,,Ficticia, S.A.,Engineer,05 Mar 2024", "Bo,Muster,,,,,,,");
        assertThat(people(file)).extracting(Person::name).containsExactly("Bo Muster");
        assertThat(rejections(file)).extracting(Rejection::code).containsExactly(RefusalCode.MALFORMED);
    }

    @Test
    void shortensTheTextOfALongRow() throws IOException {
        assertThat(rejections(Files.connections(",,,,,," + "x".repeat(5_000))))
                .singleElement()
                .satisfies(
                        rejection -> assertThat(rejection.text()).hasSize(301).endsWith("…"));
    }

    @Test
    void takesInvisibleCharactersForNothing() throws IOException {
        Person person = people(Files.connections("\u00A0Ada\u200B,Beispiel\u00A0,\u00A0,\u200B,\u2009,\u00A0,\u00A0"))
                .get(0);
        assertThat(person.name()).isEqualTo("Ada Beispiel");
        assertThat(person.title()).isEmpty();
        assertThat(person.profile()).isEmpty();
    }

    @Test
    void leavesBlankRowsOut() throws IOException {
        ImportedFile file = Files.connections("", ",,,,,,", "   ", "Ada,Beispiel,,,,,", ";;", "");
        assertThat(people(file)).extracting(Person::name).containsExactly("Ada Beispiel", ";;");
    }

    @Test
    void acceptsAShortRow() throws IOException {
        assertThat(people(Files.connections("Ada,Beispiel")))
                .extracting(Person::name)
                .containsExactly("Ada Beispiel");
    }

    @Test
    void readsRowsWhileTheyAreBeingWritten() throws IOException {
        long[] made = {0};
        ImportedFile file = Files.generated(200_000, number -> {
            made[0] = number;
            return Files.person(number);
        });
        try (ConnectionsFile rows = ConnectionsFile.open(file)) {
            for (long number = 0; number < 200_000; number++) {
                assertThat(rows.next().person()).isInstanceOf(Outcome.Done.class);
                // The header is looked for in the first 64 kB; what was read for that is kept.
                assertThat(made[0] - number).as("rows read ahead").isLessThan(2_000);
            }
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Property
    void neverFailsOtherwiseThanByRefusing(@ForAll byte[] bytes) {
        refusalOrNull(Files.bytes(bytes));
    }

    @Property
    void acceptsOrRejectsWhateverACellSays(@ForAll @Size(max = 8) List<String> cells) throws IOException {
        String row =
                String.join(",", cells.stream().map(ConnectionsFileTest::quoted).toList());
        ImportedFile file = Files.connections(row);
        assertThat(people(file).size() + rejections(file).size()).isLessThanOrEqualTo(1);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static Recognised recognised(ImportedFile file) throws IOException {
        try (ConnectionsFile rows = ConnectionsFile.open(file)) {
            return rows.recognised();
        }
    }

    private static List<Person> people(ImportedFile file) throws IOException {
        List<Person> people = new ArrayList<>();
        for (ConnectionsFile.Row row : rows(file)) {
            if (row.person() instanceof Outcome.Done<Person> accepted) {
                people.add(accepted.value());
            }
        }
        return people;
    }

    private static List<Rejection> rejections(ImportedFile file) throws IOException {
        return rows(file).stream()
                .filter(row -> row.person() instanceof Outcome.Refused<Person>)
                .map(ConnectionsFile.Row::rejection)
                .toList();
    }

    private static List<ConnectionsFile.Row> rows(ImportedFile file) throws IOException {
        List<ConnectionsFile.Row> rows = new ArrayList<>();
        try (ConnectionsFile read = ConnectionsFile.open(file)) {
            read.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static FileRefused refusal(ImportedFile file) {
        return catchThrowableOfType(FileRefused.class, () -> rows(file));
    }

    private static FileRefused refusalOrNull(ImportedFile file) {
        try {
            rows(file);
            return null;
        } catch (FileRefused refused) {
            return refused;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
