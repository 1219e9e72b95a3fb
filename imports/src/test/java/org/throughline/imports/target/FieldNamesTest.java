package org.throughline.imports.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileFault;
import org.throughline.imports.FileRefused;
import org.throughline.imports.source.SourceType;
import org.throughline.imports.source.TableHead;

class FieldNamesTest {
    private static final FieldNames NAMES = FieldNames.of(Map.of(
            "email", Set.of("E-Mail-Adresse", "E-mail 1 - Value"),
            "second_email", Set.of("E-mail 2 - Value"),
            "place", Set.of("Straße", "Café")));

    @ParameterizedTest
    @ValueSource(strings = {"email", "E-Mail", "EMAIL_ADRESSE", "\u200be mail adresse ", "E-mail 1 - Value"})
    void knowsANameHoweverItIsWritten(String name) {
        assertThat(NAMES.field(name)).contains("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STRASSE", "straße", "cafe", "Cafe\u0301"})
    void knowsANameWhateverItsAccents(String name) {
        assertThat(NAMES.field(name)).contains("place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "E-mail 3 - Value", "emails"})
    void doesNotGuess(String name) {
        assertThat(NAMES.field(name)).isEmpty();
    }

    @Test
    void numberedColumnsAreDifferentFields() {
        assertThat(NAMES.field("E-mail 2 - Value")).contains("second_email");
    }

    @Test
    void countsEachFieldOnce() {
        assertThat(NAMES.known(List.of("Email", "E-Mail-Adresse", "Strasse", "Remarks")))
                .isEqualTo(2);
    }

    @Test
    void theFirstColumnOfAFieldIsIt() {
        assertThat(layout(Map.of(), "Remarks", "Email", "E-Mail-Adresse"))
                .containsExactly(Optional.empty(), Optional.of("email"), Optional.empty());
    }

    @Test
    void aWishCountsBeforeANameAndTakesTheFieldFromIt() {
        assertThat(layout(Map.of("remarks", "email"), "Email", "Remarks", "Place"))
                .containsExactly(Optional.empty(), Optional.of("email"), Optional.of("place"));
    }

    @Test
    void anEmptyWishLeavesAColumnOutAndTheNextOfItsNameComesIn() {
        assertThat(layout(Map.of("Email", ""), "Email", "E-Mail-Adresse"))
                .containsExactly(Optional.empty(), Optional.of("email"));
    }

    @Test
    void aWishForAnotherTablesColumnChangesNothing() {
        assertThat(layout(Map.of("Elsewhere", "email"), "Email")).containsExactly(Optional.of("email"));
    }

    @Test
    void refusesAWishForAFieldThatThereIsNot() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> layout(Map.of("Remarks", "remarks"), "Remarks"))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(FileFault.UNKNOWN_FIELD))
                .withMessage("The column Remarks cannot be remarks: the fields are email, place, second_email.");
    }

    @Test
    void refusesToMakeAFieldOfASensitiveColumn() {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> layout(Map.of("Ethnicity", "place"), "Ethnicity"))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(FileFault.SENSITIVE_COLUMN));
    }

    @Test
    void aSensitiveColumnMayBeLeftOutByName() {
        assertThat(layout(Map.of("Ethnicity", ""), "Ethnicity", "Email"))
                .containsExactly(Optional.empty(), Optional.of("email"));
    }

    @Test
    void oneNameCannotStandForTwoFields() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldNames.of(Map.of("email", Set.of("Mail"), "letter", Set.of("mail"))));
    }

    private static List<Optional<String>> layout(Map<String, String> wishes, String... columns) {
        TableHead head = new TableHead(
                0, "", SourceType.CSV, Optional.empty(), Optional.empty(), 1, List.of(columns), List.of());
        return NAMES.layout(
                        head, "people", new ImportWish(Optional.empty(), Optional.empty(), Optional.empty(), wishes))
                .fields();
    }
}
