package org.throughline.imports.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.domain.shared.Ids;
import org.throughline.domain.transfer.ImportField;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.addressbook.AddressBookImport;
import org.throughline.imports.directory.DirectoryImport;
import org.throughline.imports.history.HistoryImport;
import org.throughline.imports.roster.RosterTarget;
import org.throughline.imports.source.SourceType;
import org.throughline.imports.source.TableHead;

/** What each kind says that a column can be is what it takes. */
class ImportFieldsTest {
    private static final Ids IDS = UuidCreator::getTimeOrderedEpoch;
    private static final ImportTarget HISTORY = new HistoryImport(IDS);

    static Stream<ImportTarget> targets() {
        return Stream.of(new AddressBookImport(IDS), new DirectoryImport(), new RosterTarget(), HISTORY);
    }

    /** A table with a column for each field, named so that nobody could guess it. */
    @ParameterizedTest
    @MethodSource("targets")
    void takesEveryFieldThatItNames(ImportTarget target) {
        Map<String, List<ImportField>> tables = target.fields().stream()
                .collect(Collectors.groupingBy(field -> field.table().orElse("people")));
        tables.forEach((table, fields) -> {
            List<String> names = fields.stream().map(ImportField::name).toList();
            Layout layout = target.layout(List.of(head(table, columns(names))), wish(names));
            assertThat(layout.tables().get(0).fields())
                    .containsExactlyElementsOf(names.stream().map(Optional::of).toList());
        });
    }

    @ParameterizedTest
    @MethodSource("targets")
    void takesNoOther(ImportTarget target) {
        List<String> names = List.of(target.fields().get(0).name(), "SHOE_SIZE");
        String table = target.fields().get(0).table().orElse("people");
        FileRefused refused = catchThrowableOfType(
                FileRefused.class, () -> target.layout(List.of(head(table, columns(names))), wish(names)));
        assertThat(refused.fault()).isEqualTo(FileFault.UNKNOWN_FIELD);
        String all = "the fields are %s."
                .formatted(target.fields().stream()
                        .filter(field -> field.table().orElse("people").equals(table))
                        .map(ImportField::name)
                        .sorted()
                        .collect(Collectors.joining(", ")));
        assertThat(refused).hasMessageEndingWith(all);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void readsATableInTheFormatsThatItNames(ImportTarget target) {
        assertThat(target.formats()).isNotEmpty();
        ImportField first = target.fields().get(0);
        List<String> names = target.fields().stream()
                .filter(field -> field.table().equals(first.table()))
                .map(ImportField::name)
                .toList();
        for (String format : target.formats()) {
            ImportWish wish = new ImportWish(
                    Optional.of(format),
                    Optional.empty(),
                    Optional.empty(),
                    wish(names).columns());
            assertThat(target.layout(List.of(head(first.table().orElse("people"), columns(names))), wish)
                            .format())
                    .isEqualTo(format);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void saysWhatEachBecomes(ImportTarget target) {
        assertThat(target.fields())
                .filteredOn(field -> field.table().isEmpty())
                .allSatisfy(field -> assertThat(field.meaning().orElse("")).endsWith("."));
        assertThat(target.fields()).doesNotHaveDuplicates();
    }

    @Test
    void saysOfAHistoryWhatARowMustSay() {
        assertThat(HISTORY.fields())
                .contains(
                        new ImportField(Optional.of("contacts"), "name", true, false, Optional.empty()),
                        new ImportField(Optional.of("contacts"), "title", false, false, Optional.empty()),
                        new ImportField(
                                Optional.of("contacts"),
                                "organization",
                                false,
                                false,
                                Optional.of("The key of a row of organizations.")));
    }

    @Test
    void documentsTheFieldsOfAnAddressBook() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "imports.md"));
        String table = guide.substring(guide.indexOf("\n### Fields"), guide.indexOf("\n### Whom a row is about"));
        for (ImportField field : new AddressBookImport(IDS).fields()) {
            assertThat(table).contains("`" + field.name() + "`" + (isMarked(field) ? " *" : ""));
        }
    }

    /** Of several columns of places the first that says something is taken: the guide says so in words. */
    private static boolean isMarked(ImportField field) {
        return field.repeated() && !field.name().equals("PLACE");
    }

    private static List<String> columns(List<String> names) {
        return names.stream().map(name -> "Column for " + names.indexOf(name)).toList();
    }

    private static ImportWish wish(List<String> names) {
        Map<String, String> columns =
                names.stream().collect(Collectors.toMap(name -> "Column for " + names.indexOf(name), name -> name));
        return new ImportWish(Optional.empty(), Optional.empty(), Optional.empty(), columns);
    }

    private static TableHead head(String name, List<String> columns) {
        return new TableHead(0, name, SourceType.CSV, Optional.of("UTF-8"), Optional.of(','), 1, columns, List.of());
    }
}
