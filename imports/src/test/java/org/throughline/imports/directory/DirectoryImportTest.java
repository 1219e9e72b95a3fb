package org.throughline.imports.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.transfer.ImportVerdict;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.target.Counts;
import org.throughline.imports.target.Preview;
import org.throughline.imports.target.Trial;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class DirectoryImportTest {
    private static final String COLUMNS =
            "external_key|name|email|linkedin|organization|title|graduation_year|groups|monthly_limit";

    private TestDatabase database;
    private Trial trial;
    private UUID institution;

    @BeforeEach
    void anInstitution(TestDatabase given) throws SQLException {
        database = given;
        institution = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        run("insert into institution (institution_id, slug, name) values ('%1$s', '%1$s', 'X')".formatted(institution));
        run("""
                insert into account (institution_id, id, email, name, roles)
                values ('%s', '%s', 'admin@example.org', 'Admin', '{ADMIN}')""".formatted(institution, account));
        trial = new Trial(database.serving(institution), new DirectoryImport(), institution, account, Optional.empty());
    }

    @Test
    void writesDownWhoMayBeKnownAlready() throws Exception {
        trial.imports(table("|Ada Beispiel|ada@example.org||Nordlicht||||"));

        Trial.Report report = trial.imports(table("|ADA BEISPIEL|ada@home.example||Nordlicht||||"));

        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0, 1));
    }

    @Test
    void keepsEverythingThatARowSaysOfAPerson() throws Exception {
        Trial.Report report = trial.imports(
                table("a-1|Ada Beispiel|ada@example.org|linkedin.com/in/ada|Nordlicht|Engineer|2011|rowing; choir|3"));

        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(people())
                .containsExactly("a-1 Ada Beispiel ada@example.org ada Nordlicht Engineer 2011 {rowing,choir} 3 v0");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws Exception {
        Trial.Table file = table(
                "a-1|Ada Beispiel|ada@example.org||Nordlicht||||",
                "|Ben Muster|BEN@example.org||||||",
                "|Cleo Ohne||||||rowing|",
                "|Cleo Ohne|||Südwerk||||");
        trial.imports(file);
        List<String> before = people();

        Trial.Report again = trial.imports(file);

        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 4, 0));
        assertThat(people()).isEqualTo(before).hasSize(4);
    }

    @Test
    void knowsAPersonByExternalKeyThenByEMailThenByProfile() throws Exception {
        trial.imports(table(
                "a-1|Ada Beispiel|ada@example.org||||||",
                "|Ben Muster|ben@example.org||||||",
                "|Cleo Muster||linkedin.com/in/cleo|||||"));

        Trial.Report report = trial.imports(table(
                "a-1|Ada Beispiel|ada@new.example.org||||||",
                "|Ben Muster|Ben@Example.org||Südwerk||||",
                "|Cleo M. Muster||https://www.linkedin.com/in/cleo/|||||"));

        assertThat(report.counts().updated()).isEqualTo(3);
        assertThat(people()).hasSize(3);
    }

    @Test
    void knowsAPersonByAKeyOrAnAddressThatCameFromSomebodyTheyWereMergedWith() throws Exception {
        trial.imports(table("a-1|Ada Beispiel|ada@example.org||||||"));
        run("""
                insert into external_key (institution_id, owner_id, entity, external_key, row_id)
                select institution_id, institution_id, 'DIRECTORY_PERSON', 'b-2', id
                from directory_person where institution_id = '%s'""".formatted(institution));
        run("update directory_person set further_emails = '{Other@example.org}' where institution_id = '%s'"
                .formatted(institution));
        List<String> before = people();

        Trial.Report report = trial.imports(
                table("b-2|Ada Beispiel|||||||", "|Ada Beispiel|other@example.org||||||", "a-1|Ada Beispiel|||||||"));

        assertThat(report.counts()).isEqualTo(new Counts(0, 0, 3, 0));
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void leavesAloneWhatAnEmptyCellIsAbout() throws Exception {
        trial.imports(table("a-1|Ada Beispiel|ada@example.org||Nordlicht|Engineer|2011|rowing|3"));

        Trial.Report report = trial.imports(table("a-1|Ada Beispiel|||||||", "b-2|Ben Muster|||||||"));

        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 1, 0));
        assertThat(people()).contains("a-1 Ada Beispiel ada@example.org - Nordlicht Engineer 2011 {rowing} 3 v0");
    }

    @Test
    void addsGroupsToThoseThatAreKnown() throws Exception {
        trial.imports(table("a-1|Ada Beispiel|||||2011|rowing|"));
        trial.imports(table("a-1|Ada Beispiel||||||choir;rowing|"));

        assertThat(people()).containsExactly("a-1 Ada Beispiel - - - - 2011 {rowing,choir} 1 v1");
    }

    @Test
    void rejectsRowsWithThePlaceAndTheCode() throws Exception {
        Trial.Report report = trial.imports(table(
                "||nobody@example.org||||||",
                "|Ada Beispiel|no address||||||",
                "|Ben Muster|||||last year||",
                "|Cleo Muster|||||||1000"));

        assertThat(report.rejections())
                .containsExactly(
                        "0 2 name REQUIRED",
                        "0 3 email MALFORMED",
                        "0 4 graduation_year MALFORMED",
                        "0 5 monthly_limit OUT_OF_RANGE");
        assertThat(people()).isEmpty();
    }

    @Test
    void rejectsARowThatContradictsAnEarlierOneAboutTheSamePerson() throws Exception {
        Trial.Report report = trial.imports(table(
                "|Ada Beispiel|ada@example.org||Nordlicht||||",
                "|Ada Beispiel|ADA@example.org||Südwerk||||",
                "|Ada Beispiel|||Nordlicht||||"));

        assertThat(report.rejections()).containsExactly("0 3 - ALREADY_EXISTS");
        assertThat(report.counts().created()).isEqualTo(2);
    }

    @Test
    void rejectsARowWhoseKeysAreOfDifferentPeople() throws Exception {
        trial.imports(table("a-1|Ada Beispiel|ada@example.org||||||", "b-2|Ben Muster|ben@example.org||||||"));
        List<String> before = people();

        Trial.Report report =
                trial.imports(table("a-1|Ada Beispiel|ben@example.org||||||", "c-3|Ben Muster|ben@example.org||||||"));

        assertThat(report.rejections()).containsExactly("0 2 - CONFLICTING", "0 3 - CONFLICTING");
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void showsBeforehandWhatItWouldDo() throws Exception {
        trial.imports(table("a-1|Ada Beispiel|ada@example.org||Nordlicht||||", "b-2|Ben Muster|||||||"));
        List<String> before = people();

        Trial.Report report = trial.dryRun(
                List.of(table(
                        "a-1|Ada Beispiel|||Südwerk|Engineer|||",
                        "b-2|Ben Muster|||||||",
                        "c-3|Cleo Neu|||||||",
                        "|Ada Beispiel|other@example.org||||||")),
                ImportWish.NONE);

        assertThat(report.counts()).isEqualTo(new Counts(2, 1, 1, 1));
        assertThat(report.previews())
                .contains(
                        new Preview(
                                ImportVerdict.UPDATED,
                                0,
                                2,
                                "Ada Beispiel, Südwerk",
                                Optional.of("organisation, title")),
                        new Preview(
                                ImportVerdict.POSSIBLE_DUPLICATE,
                                0,
                                5,
                                "Ada Beispiel",
                                Optional.of("Ada Beispiel, Nordlicht")));
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void mergesManyRowsSliceBySlice() throws Exception {
        Trial.Table file = table(IntStream.range(0, 12_345)
                .mapToObj(n -> "|Person %d|p%d@example.org||||||".formatted(n, n * 7_919 % 12_345))
                .toArray(String[]::new));

        assertThat(trial.imports(file).counts()).isEqualTo(new Counts(12_345, 0, 0, 0));
        assertThat(trial.imports(file).counts()).isEqualTo(new Counts(0, 0, 12_345, 0));
    }

    @Test
    void isTakenBackAsIfItHadNeverBeen() throws Exception {
        trial.imports(table("a-1|Ada Beispiel|ada@example.org||Nordlicht|Engineer||rowing|3"));
        List<String> before = people();
        Trial.Report report = trial.imports(table("a-1|Ada Beispiel|||Südwerk|||choir|5", "b-2|Ben Muster|||||||"));

        assertThat(trial.undo(report)).isEmpty();

        assertThat(people().stream().map(row -> row.replaceAll(" v\\d+$", "")))
                .isEqualTo(before.stream()
                        .map(row -> row.replaceAll(" v\\d+$", ""))
                        .toList());
    }

    @Test
    void keepsWhatWasBuiltOnWhenItIsTakenBack() throws Exception {
        Trial.Report report =
                trial.imports(table("a-1|Ada Beispiel|||||||", "b-2|Ben Muster|||||||", "c-3|Cleo Neu|||||||"));
        UUID account = UUID.randomUUID();
        UUID seeker = UUID.randomUUID();
        run("""
                insert into account (institution_id, id, email, name, roles)
                values ('%s', '%s', 'seeker@example.org', 'Seeker', '{SEEKER}')""".formatted(institution, account));
        run("insert into seeker (institution_id, id, account_id, level) values ('%s', '%s', '%s', 'STUDENT')"
                .formatted(institution, seeker, account));
        run("""
                insert into contact (institution_id, id, seeker_id, name, source, directory_person_id)
                select institution_id, gen_random_uuid(), '%s', name, 'IMPORT', id
                from directory_person where institution_id = '%s' and external_key = 'a-1'""".formatted(seeker, institution));
        run("""
                update directory_person set title = 'Engineer', version = version + 1
                where institution_id = '%s' and external_key = 'b-2'""".formatted(institution));

        List<String> kept = trial.undo(report);

        assertThat(kept)
                .hasSize(2)
                .anyMatch(row -> row.endsWith("REFERRED_TO"))
                .anyMatch(row -> row.endsWith("CHANGED_SINCE"));
        assertThat(people()).hasSize(2).noneMatch(row -> row.startsWith("c-3"));
    }

    private static Trial.Table table(String... rows) {
        return Trial.Table.of("", COLUMNS, rows);
    }

    private List<String> people() throws SQLException {
        List<String> people = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select concat_ws(' ', coalesce(external_key, '-'), name, coalesce(email, '-'),
                                         coalesce(linked_in_key, '-'), coalesce(organization, '-'), coalesce(title, '-'),
                                         graduation_year, groups, monthly_limit, 'v' || version)
                        from directory_person where institution_id = '%s' order by external_key, name, organization""".formatted(institution))) {
            while (rows.next()) {
                people.add(rows.getString(1));
            }
        }
        return people;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
