package org.throughline.imports.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.source.SourceRow;
import org.throughline.imports.source.SourceType;
import org.throughline.imports.source.TableHead;
import org.throughline.imports.target.StagedRow;
import org.throughline.imports.target.TableLayout;

class RosterRowTest {
    private static final RosterTarget TARGET = new RosterTarget();
    private static final int NEW_ROLES = Fact.values().length + 1;
    private static final int RENAMES = Fact.values().length + 2;

    @Test
    void stagesAValueForEachColumnThatIsCopied() {
        long copied = TARGET.columns().stream()
                .filter(column ->
                        !column.type().contains("default") && !column.type().contains("generated"))
                .count();
        assertThat(staged("email", "ann@example.org").values()).hasSize((int) copied);
    }

    @Test
    void saysNothingWhereACellIsBlank() {
        StagedRow row = staged("email|name|roles|active|target", "ann@example.org| |||");
        assertThat(value(row, Fact.EMAIL)).isEqualTo("ann@example.org");
        assertThat(value(row, Fact.NAME)).isNull();
        assertThat(value(row, Fact.ROLES)).isEqualTo("{}");
        assertThat(value(row, Fact.ACTIVE)).isNull();
        assertThat(value(row, Fact.TARGET)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "student, '{\"SEEKER\"}'",
        "'Beraterin; Admin', '{\"ADVISOR\",\"ADMIN\"}'",
        "'ADMIN,seeker;Seeker', '{\"SEEKER\",\"ADMIN\"}'"
    })
    void knowsRolesInBothLanguages(String cell, String roles) {
        assertThat(value(staged("email|Rolle", "ann@example.org|" + cell), Fact.ROLES))
                .isEqualTo(roles);
    }

    @Test
    void aNewAccountIsASeekerUnlessItAdvises() {
        assertThat(newRoles("email", "ann@example.org")).isEqualTo("{\"SEEKER\"}");
        assertThat(newRoles("email|advisor_of", "ann@example.org|Spring")).isEqualTo("{\"ADVISOR\"}");
        assertThat(newRoles("email|advisor_of|cohort", "ann@example.org|Spring|Autumn"))
                .isEqualTo("{\"SEEKER\",\"ADVISOR\"}");
        assertThat(newRoles("email|roles", "ann@example.org|ADMIN")).isEqualTo("{\"ADMIN\"}");
        assertThat(newRoles("email|roles|advisor_of", "ann@example.org|ADMIN|Spring"))
                .isEqualTo("{\"ADVISOR\",\"ADMIN\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "Vorname|Nachname, Ann|Other, Ann Other, true",
        "first_name|last_name|preferred_name, Annabel|Other|Ann, Ann Other, true",
        "first_name|last_name, |Other, Other, false",
        "first_name, Ann, Ann, true",
        "Name|Vorname, Other|Ann, Ann Other, true",
        "name|first_name, Ann Other|Ann, Ann Other, true",
        "name|first_name|last_name, Dr Ann Other|Ann|Other, Dr Ann Other, true"
    })
    void putsANameTogether(String columns, String cells, String name, boolean whole) {
        StagedRow row = staged("email|" + columns, "ann@example.org|" + cells);
        assertThat(value(row, Fact.NAME)).isEqualTo(name);
        assertThat(row.values().get(RENAMES)).isEqualTo(Boolean.toString(whole));
    }

    @ParameterizedTest
    @CsvSource({
        "Freshman, , , STUDENT",
        "Masters of Business Administration, , , STUDENT",
        "Alumni, true, Bachelors, GRADUATE",
        "Postdoctoral Studies, , , GRADUATE",
        "Our own year, FALSE, , GRADUATE",
        "Our own year, TRUE, , STUDENT",
        ", , Doctorate, STUDENT",
        "Our own year, , Our own degree, "
    })
    void tellsTheLevelFromWhatHandshakeKnows(String year, String attending, String education, String level) {
        StagedRow row = staged(
                "email|school_year_name|primary_education:currently_attending|primary_education:education_level_name",
                String.join("|", "ann@example.org", orBlank(year), orBlank(attending), orBlank(education)));
        assertThat(value(row, Fact.LEVEL)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "Engineering, Honors; Cohort: Spring 27, Spring 27",
        "Engineering, Kohorte Herbst;Cohort: Spring, Kohorte Herbst",
        "Engineering, Honors, Engineering",
        ", cohorts are fine, "
    })
    void theCohortIsALabelOfThatNameElseTheCollege(String college, String labels, String cohort) {
        StagedRow row = staged(
                "email|primary_education:college_name|system_label_names",
                "ann@example.org|" + orBlank(college) + "|" + labels);
        assertThat(value(row, Fact.COHORT)).isEqualTo(cohort);
    }

    @Test
    void theEndOfStudiesIsTheGoalOfThoseWhoStudy() {
        String columns = "email|school_year_name|primary_education:end_date|card_id";
        assertThat(value(staged(columns, "ann@example.org|Senior|3/5/2027|1"), Fact.GOAL_DATE))
                .isEqualTo("2027-03-05");
        assertThat(value(staged(columns, "ann@example.org|Alumni|whenever|1"), Fact.GOAL_DATE))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05-31, 2027-05-31",
        "2027-05-31 00:00:00, 2027-05-31",
        "31.05.2027, 2027-05-31",
        "5/31/2027, 2027-05-31",
        "31/5/2027, 2027-05-31",
        "5/5/2027, 2027-05-05"
    })
    void readsDaysAsPeopleWriteThem(String cell, String day) {
        assertThat(value(staged("email|Zieldatum", "ann@example.org|" + cell), Fact.GOAL_DATE))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/5/2027", "31.02.2027", "May", "5/31/27", "2027", "0000-00-00"})
    void refusesADayThatMayBeAnother(String cell) {
        assertThat(refusals("email|Zieldatum", "ann@example.org|" + cell))
                .extracting(Refusal::code, refusal -> refusal.path().get(0))
                .containsExactly(tuple(RefusalCode.MALFORMED, "Zieldatum"));
    }

    @Test
    void saysEverythingThatIsWrongWithTheNamesOfTheFile() {
        assertThat(refusals(
                        "E-Mail|Rolle|Stufe|Zielzahl|Zeitzone|Aktiv|Kohorte|betreut",
                        "ann|boss|high|0|Berlin|perhaps|" + "x".repeat(201) + "|ok;a\u0007b"))
                .extracting(refusal -> String.join(" ", refusal.path()) + " " + refusal.code())
                .containsExactlyInAnyOrder(
                        "E-Mail MALFORMED",
                        "E-Mail REQUIRED",
                        "Rolle MALFORMED",
                        "Stufe MALFORMED",
                        "Zielzahl OUT_OF_RANGE",
                        "Zeitzone MALFORMED",
                        "Aktiv MALFORMED",
                        "Kohorte TOO_LONG",
                        "betreut 1 NOT_TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "roles", "level", "time_zone", "active", "advisor_of", "assigned_to_email_address"})
    void refusesToTakeAwayWhatMustBeThere(String column) {
        assertThat(refusals("email|" + column, "ann@example.org|**CLEAR**"))
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.REQUIRED);
    }

    @Test
    void doesNotReadWhatIsNobodysBusiness() {
        StagedRow row =
                staged("email|Gender|Ethnicity|cumulative_gpa|disabled", "ann@example.org|secret|secret|3.9|TRUE");
        assertThat(row.values().stream().filter(Objects::nonNull))
                .noneMatch(value -> value.contains("secret") || value.contains("3.9") || value.contains("TRUE"));
    }

    private static String orBlank(String text) {
        return text == null ? "" : text;
    }

    private static String value(StagedRow row, Fact fact) {
        return row.values().get(fact.ordinal());
    }

    private static String newRoles(String columns, String cells) {
        return staged(columns, cells).values().get(NEW_ROLES);
    }

    private static StagedRow staged(String columns, String cells) {
        return check(columns, cells).orElseThrow();
    }

    private static List<Refusal> refusals(String columns, String cells) {
        return check(columns, cells).refusals();
    }

    private static Outcome<StagedRow> check(String columns, String cells) {
        TableHead head = new TableHead(
                0,
                "",
                SourceType.CSV,
                Optional.empty(),
                Optional.empty(),
                1,
                Arrays.asList((columns + "|external_key").split("\\|", -1)),
                List.of());
        TableLayout table = RosterFormat.read(head, ImportWish.NONE).orElseThrow();
        return TARGET.check(table, new SourceRow(0, 2, Arrays.asList(cells.split("\\|", -1))));
    }
}
