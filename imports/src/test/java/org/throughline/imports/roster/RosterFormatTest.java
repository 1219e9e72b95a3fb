package org.throughline.imports.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.source.SourceType;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.Layout;

class RosterFormatTest {
    private static final RosterTarget TARGET = new RosterTarget();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email|name",
                "E-Mail-Adresse|Vorname|Nachname",
                "Matrikelnummer|Kohorte",
                "username|first_name|remarks",
                "email_address|username|auth_identifier|school_year_name"
            })
    void knowsTheHeaderOfARoster(String cells) {
        assertThat(TARGET.isHeader(List.of(cells.split("\\|")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"List of students|Spring", "name|cohort", "email", "ann@example.org|Ann Other|Spring"})
    void doesNotTakeOtherLinesForAHeader(String cells) {
        assertThat(TARGET.isHeader(List.of(cells.split("\\|")))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "email_address|username|auth_identifier|first_name|school_year_name, HANDSHAKE_STUDENTS",
        "email_address|username|primary_education:end_date|primary_education:college_name, HANDSHAKE_STUDENTS",
        "email_address|username|first_name|last_name, ROSTER",
        "email|auth_identifier|name, ROSTER"
    })
    void knowsHandshakesFileByColumnsThatNobodyElseHas(String columns, String format) {
        assertThat(layout(ImportWish.NONE, columns).format()).isEqualTo(format);
    }

    @Test
    void leavesOutTablesThatSayOfNobodyWhoTheyAre() {
        Layout layout = layout(ImportWish.NONE, "Notes|Author", "email|name");
        assertThat(layout.tables()).extracting(table -> table.head().sheet()).containsExactly(1);
    }

    @Test
    void aWishDecidesTheFormat() {
        assertThat(layout(wish("handshake_students", Map.of()), "email|name").format())
                .isEqualTo("HANDSHAKE_STUDENTS");
    }

    @Test
    void refusesAFormatThatThereIsNot() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> layout(wish("ONE_ROSTER", Map.of()), "email|name"))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(FileFault.UNKNOWN_FORMAT));
    }

    @Test
    void aWishMayTakeTheLastIdentityAway() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> layout(wish(null, Map.of("email", "")), "email|name|cohort"))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(FileFault.UNKNOWN_FORMAT));
    }

    private static ImportWish wish(String format, Map<String, String> columns) {
        return new ImportWish(Optional.ofNullable(format), Optional.empty(), Optional.empty(), columns);
    }

    private static Layout layout(ImportWish wish, String... tables) {
        List<TableHead> heads = Arrays.stream(tables)
                .map(columns -> new TableHead(
                        Arrays.asList(tables).indexOf(columns),
                        "",
                        SourceType.CSV,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        List.of(columns.split("\\|")),
                        List.of()))
                .toList();
        return TARGET.layout(heads, wish);
    }
}
