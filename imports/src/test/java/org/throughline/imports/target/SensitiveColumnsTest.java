package org.throughline.imports.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.SourceType;
import org.throughline.imports.source.TableHead;

class SensitiveColumnsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ethnicity",
                "Ethnicity (self-reported)",
                "Race / Ethnicity",
                "student_race",
                "gender",
                "GenderIdentity",
                "Geschlecht",
                "Sex",
                "Anrede",
                "disabled",
                "Disability",
                "Schwerbehinderung",
                "veteran",
                "Veteran_Status",
                "primary_education:cumulative_gpa",
                "primary:department_gpa",
                "GPA2",
                "Notendurchschnitt",
                "Birthday",
                "Date of birth",
                "dateOfBirth",
                "DOB",
                "Geburtsdatum",
                "Geburtsort",
                "Nationality",
                "Staatsangehörigkeit",
                "STAATSANGEHO\u0308RIGKEIT",
                "Citizenship",
                "work_authorization_name",
                "opt_cpt_eligible",
                "work_study_eligible",
                "Religion",
                "Konfession",
                "Bafög-Empfänger",
                "password",
                "Kennwort"
            })
    void knowsWhatIsNobodysBusiness(String column) {
        assertThat(SensitiveColumns.isSensitive(column)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "email_address",
                "external_key",
                "name",
                "First name",
                "school_year_name",
                "primary_education:end_date",
                "system_label_names",
                "assigned_to_email_address",
                "Trace",
                "Essex office",
                "Language",
                "Page",
                "Alternate e-mail",
                "Stage",
                "Notes",
                "Notizen",
                "graduation_year",
                "Bewertung",
                "cohort"
            })
    void leavesTheOthersAlone(String column) {
        assertThat(SensitiveColumns.isSensitive(column)).isFalse();
    }

    @Test
    void blanksTheirCellsAndLeavesTheOthersWhereTheyStood() {
        SensitiveColumns sensitive = SensitiveColumns.in(List.of("Email", "Gender", "Name", "GPA"));
        assertThat(sensitive.blanked(new SourceRow(1, 7, List.of("a@example.org", "f", "Ann", "3.9"))))
                .isEqualTo(new SourceRow(1, 7, List.of("a@example.org", "", "Ann", "")));
    }

    @Test
    void blanksARowThatIsShorterThanItsHeader() {
        SensitiveColumns sensitive = SensitiveColumns.in(List.of("Email", "Gender", "Name", "GPA"));
        assertThat(sensitive.blanked(new SourceRow(0, 7, List.of("a@example.org", "f"))))
                .isEqualTo(new SourceRow(0, 7, List.of("a@example.org", "")));
    }

    @Test
    void blanksTheSamplesOfATable() {
        TableHead head = new TableHead(
                0,
                "",
                SourceType.CSV,
                Optional.of("UTF-8"),
                Optional.of(','),
                1,
                List.of("Geschlecht", "Name"),
                List.of(new SourceRow(0, 2, List.of("w", "Ann"))));
        assertThat(SensitiveColumns.blanked(head).samples()).containsExactly(new SourceRow(0, 2, List.of("", "Ann")));
    }
}
