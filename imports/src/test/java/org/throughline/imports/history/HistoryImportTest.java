package org.throughline.imports.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.FileRefused;
import org.throughline.imports.target.Counts;
import org.throughline.imports.target.Trial;
import org.throughline.imports.target.Trial.Table;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class HistoryImportTest {
    private static final Table CONTACTS = Table.of(
            "contacts.csv",
            "key|seeker|name|organization",
            "c1|mina@example.org|Ada Berg|o1",
            "c2|mina@example.org|Bo Lind|");
    private static final Table ORGANIZATIONS =
            Table.of("organizations.csv", "key|seeker|name", "o1|mina@example.org|Nordwind");
    private static final Table THREADS = Table.of(
            "threads.csv",
            "key|seeker|contact|approach|channel|opened_at",
            "t1|mina@example.org|c1|COLD|EMAIL|2024-01-01T09:00:00Z");

    private TestDatabase database;
    private final UUID institutionId = UuidCreator.getTimeOrderedEpoch();
    private final UUID accountId = UuidCreator.getTimeOrderedEpoch();
    private Trial trial;

    @BeforeEach
    void aSeeker(TestDatabase fresh) throws SQLException {
        database = fresh;
        execute("insert into institution (institution_id, slug, name) values ('%1$s', '%1$s', 'A college')"
                .formatted(institutionId));
        execute("insert into account (institution_id, id, email, name, roles, external_key) values"
                + " ('%s', '%s', 'mina@example.org', 'Mina', '{SEEKER}', 'S-7')".formatted(institutionId, accountId));
        execute("insert into seeker (institution_id, id, account_id, level) values ('%s', '%s', '%s', 'STUDENT')"
                .formatted(institutionId, UuidCreator.getTimeOrderedEpoch(), accountId));
        trial = new Trial(
                database.serving(institutionId),
                new HistoryImport(UuidCreator::getTimeOrderedEpochPlus1),
                institutionId,
                accountId,
                Optional.empty());
    }

    @Test
    void relatesRowsByTheirKeys() throws Exception {
        Trial.Report report = imports(CONTACTS, ORGANIZATIONS, THREADS);

        assertThat(report.rejections()).isEmpty();
        assertThat(report.counts()).isEqualTo(new Counts(4, 0, 0, 0));
        assertThat(texts("select c.name || ' at ' || o.name || ', ' || t.state from interview_thread t"
                        + " join contact c on c.id = t.contact_id join organization o on o.id = c.organization_id"))
                .containsExactly("Ada Berg at Nordwind, DRAFT");
        assertThat(texts("select kind || ' ' || (occurred_at = timestamptz '2024-01-01 09:00Z') from thread_event"))
                .containsExactly("OPENED true");
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        Table[] file = {
            CONTACTS,
            ORGANIZATIONS,
            THREADS,
            events("REQUESTED|2024-01-02T09:00:00Z|", "ACCEPTED|2024-01-03T09:00:00Z|")
        };
        imports(file);
        List<String> before = everything();
        Trial.Report again = imports(file);

        assertThat(again.rejections()).isEmpty();
        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 6, 0));
        assertThat(everything()).isEqualTo(before);
        assertThat(texts("select row_id::text from import_change where import_id = '%s'".formatted(again.importId())))
                .isEmpty();
    }

    @Test
    void anEmptyCellChangesNothingAndAnotherValueDoes() throws Exception {
        imports(CONTACTS, ORGANIZATIONS);
        Trial.Report report = imports(Table.of(
                "contacts", "key|seeker|name|title|organization", "c1|S-7|Ada Berg|Director|", "c2|S-7|Bo Lind||"));

        assertThat(report.counts()).isEqualTo(new Counts(0, 1, 1, 0));
        assertThat(
                        texts(
                                "select concat_ws(' ', name, title, organization_id is not null, version) from contact order by 1"))
                .containsExactly("Ada Berg Director t 1", "Bo Lind f 0");
    }

    @Test
    void aThreadStandsWhereItsEventsLead() throws Exception {
        imports(
                CONTACTS,
                ORGANIZATIONS,
                THREADS,
                events(
                        "REQUESTED|2024-01-02T09:00:00Z|",
                        "FOLLOWED_UP|2024-01-09T09:00:00Z|",
                        "FOLLOWED_UP|2024-01-16T09:00:00Z|",
                        "FOLLOWED_UP|2024-01-23T09:00:00Z|",
                        "CLOSED|2024-02-01T09:00:00Z|NO_REPLY"));

        assertThat(texts("select concat_ws(' ', state, close_reason, follow_ups, version) from interview_thread"))
                .containsExactly("CLOSED NO_REPLY 3 5");
    }

    @Test
    void moreEventsOfALaterFileGoOnWhereTheThreadStands() throws Exception {
        imports(CONTACTS, ORGANIZATIONS, THREADS, events("REQUESTED|2024-01-02T09:00:00Z|"));
        Trial.Report report = imports(Table.of(
                "events", "key|seeker|thread|kind|occurred_at", "x1|S-7|t1|ACCEPTED|2024-01-05T10:00:00+01:00"));

        assertThat(report.rejections()).isEmpty();
        assertThat(
                        texts(
                                "select concat_ws(' ', state, accepted_at = timestamptz '2024-01-05 09:00Z', version) from interview_thread"))
                .containsExactly("ACCEPTED t 2");
        assertThat(texts("select concat_ws(' ', kind, thread_version) from thread_event order by occurred_at"))
                .containsExactly("OPENED 0", "REQUESTED 1", "ACCEPTED 2");
    }

    @Test
    void whatNoThreadCanGoThroughIsRejectedAsTheDomainDoes() throws Exception {
        Trial.Report report = imports(
                CONTACTS,
                ORGANIZATIONS,
                THREADS,
                events(
                        "REQUESTED|2024-01-02T09:00:00Z|",
                        "HELD|2024-01-03T09:00:00Z|",
                        "ACCEPTED|2023-12-31T09:00:00Z|",
                        "CLOSED|2024-01-04T09:00:00Z|",
                        "REQUESTED|2999-01-01T09:00:00Z|"));

        assertThat(report.rejections())
                .containsExactly(
                        "3 3 kind STEP_NOT_ALLOWED",
                        "3 4 kind STEP_NOT_ALLOWED",
                        "3 5 close_reason REQUIRED",
                        "3 6 occurred_at OUT_OF_RANGE");
        assertThat(texts("select state from interview_thread")).containsExactly("REQUESTED");
    }

    @Test
    void whatHappenedIsNeverChanged() throws Exception {
        imports(CONTACTS, ORGANIZATIONS, THREADS, events("REQUESTED|2024-01-02T09:00:00Z|"));
        Trial.Report report = imports(
                Table.of("events", "key|seeker|thread|kind|occurred_at", "e0|S-7|t1|REQUESTED|2024-01-03T09:00:00Z"));

        assertThat(report.rejections()).containsExactly("0 2 kind STEP_NOT_ALLOWED");
    }

    @Test
    void unknownSeekersAndReferencesAreRejectedAndSoIsWhatRefersToThem() throws Exception {
        Trial.Report report = imports(
                Table.of(
                        "contacts",
                        "key|seeker|name|organization|graduation_year|horizon",
                        "c1|nobody@example.org|Ada Berg|||",
                        "c2||Bo Lind|||",
                        "c3|S-7|Cem Demir|o9||",
                        "c4|S-7||||",
                        "c5|S-7|Eva Falk||soon|NEVER",
                        "c6|S-7|Finn Gad|||",
                        "c6|S-7|Finn Gad|||"),
                Table.of(
                        "threads",
                        "key|seeker|contact|approach|channel|opened_at",
                        "t1|S-7|c3|COLD|EMAIL|2024-01-01T09:00:00Z",
                        "t2|S-7|c6|COLD|EMAIL|yesterday"));

        assertThat(report.rejections())
                .containsExactly(
                        "0 2 seeker NOT_FOUND",
                        "0 3 seeker REQUIRED",
                        "0 4 organization NOT_FOUND",
                        "0 5 name REQUIRED",
                        "0 6 graduation_year MALFORMED",
                        "0 8 key ALREADY_EXISTS",
                        "1 2 contact NOT_FOUND",
                        "1 3 opened_at MALFORMED");
        assertThat(texts("select name from contact")).containsExactly("Finn Gad");
    }

    @Test
    void aReferenceNeverLeadsToAnotherSeekersRow() throws Exception {
        imports(CONTACTS, ORGANIZATIONS);
        Trial.Report report = imports(
                Table.of("accounts", "key|email|name|roles", "a2|tom@example.org|Tom|SEEKER"),
                Table.of("seekers", "key|account|level", "s2|a2|GRADUATE"),
                Table.of("touches", "key|seeker|contact|channel|occurred_at", "x|s2|c1|EMAIL|2024-01-01T09:00:00Z"));

        assertThat(report.rejections()).containsExactly("2 2 contact NOT_FOUND");
        assertThat(report.counts().created()).isEqualTo(2);
    }

    @Test
    void whatOnlyOneRowCanBeIsKnownAgainWithoutAKey() throws Exception {
        imports(CONTACTS, ORGANIZATIONS);
        Trial.Report report = imports(Table.of(
                "organizations", "key|seeker|name|sector", "other|S-7|NORDWIND|Energy", "third|S-7|Nordwind|"));

        assertThat(report.rejections()).containsExactly("0 3 key ALREADY_EXISTS");
        assertThat(report.counts()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(texts("select name || ' ' || sector from organization")).containsExactly("NORDWIND Energy");
    }

    @Test
    void whatTheDatabaseForbidsIsRejectedAndNotAFailure() throws Exception {
        Trial.Report report = imports(
                CONTACTS,
                ORGANIZATIONS,
                Table.of("backgrounds", "key|seeker|kind|name|from_year|to_year", "b|S-7|SCHOOL|A school|2020|2010"),
                Table.of(
                        "referrals",
                        "key|seeker|from_contact|to_contact|name|mode|check_in_on|made_at",
                        "r1|S-7|c1|c1|Ada|DIRECT||2024-01-01T09:00:00Z",
                        "r2|S-7|c1|c2|Bo|INTRODUCTION||2024-01-01T09:00:00Z",
                        "r3|S-7|c1|c2|Bo|DIRECT||2024-01-01T09:00:00Z",
                        "r4|S-7|c1|c2|Bo|DIRECT||2024-01-01T09:00:00Z"));

        assertThat(report.rejections())
                .containsExactly(
                        "2 2 from_year CONFLICTING",
                        "3 2 from_contact CONFLICTING",
                        "3 3 mode CONFLICTING",
                        "3 5 from_contact ALREADY_EXISTS");
    }

    @Test
    void aFileCannotShareWhatNamesSomeoneNorChangeWhatOthersHaveSeen() throws Exception {
        String columns = "key|seeker|thread|contact|kind|topic|sharing|insight|source_role|source_sector|noted_at";
        String rest = "|ENGINEERING|ENERGY|2024-02-01T09:00:00Z";
        Trial.Report report = imports(
                CONTACTS,
                ORGANIZATIONS,
                THREADS,
                Table.of(
                        "insights",
                        columns,
                        "i1|S-7|t1|c1|TIP|ADVICE|SHAREABLE|Bo Lind says so." + rest,
                        "i2|S-7|t1|c1|TIP|ADVICE|SHAREABLE|At Nordwind they do." + rest,
                        "i3|S-7|t1|c1|TIP|ADVICE|SHAREABLE|Begin with something small." + rest,
                        "i4|S-7|t1|c1|TIP|ADVICE|PRIVATE|Bo Lind says so." + rest));
        Trial.Report later = imports(
                Table.of("insights", columns, "i3|S-7|t1|c1|TIP|ADVICE|SHAREABLE|Begin with something else." + rest));

        assertThat(report.rejections())
                .containsExactly("3 2 insight IDENTIFIES_SOMEONE", "3 3 insight IDENTIFIES_SOMEONE");
        assertThat(later.rejections()).containsExactly("0 2 sharing STEP_NOT_ALLOWED");
        assertThat(texts("select insight from insight order by id"))
                .containsExactly("Begin with something small.", "Bo Lind says so.");
    }

    @Test
    void anImportIsTakenBack() throws Exception {
        imports(CONTACTS, ORGANIZATIONS);
        List<String> before = everything();
        Trial.Report report = imports(
                Table.of("contacts", "key|seeker|name|title", "c1|S-7|Ada Bergström|Head", "c9|S-7|Gro Hus|"),
                Table.of(
                        "contact_points",
                        "seeker|contact|position|kind|value",
                        "S-7|c1|0|EMAIL|ada@example.org",
                        "S-7|c2|4|PHONE|+49 30 1",
                        "S-7|c9|0|LINK|https://example.org"),
                Table.of("cohorts", "key|name", "h|Spring"),
                Table.of("accounts", "key|email|name|roles", "adv|adv@example.org|Al|ADVISOR"),
                Table.of("cohort_advisors", "cohort|account", "h|adv"),
                THREADS,
                events("REQUESTED|2024-01-02T09:00:00Z|"));

        assertThat(report.counts()).isEqualTo(new Counts(9, 1, 0, 0));
        assertThat(trial.undo(report)).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aFileWithoutATableOfAHistoryIsRefused() {
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> imports(Table.of("people", "key|name", "1|Ada")));
    }

    @Test
    void aDryRunTellsWhatAnImportWouldDo() throws Exception {
        Trial.Report report = trial.dryRun(List.of(CONTACTS, ORGANIZATIONS, THREADS), ImportWish.NONE);

        assertThat(report.counts()).isEqualTo(new Counts(4, 0, 0, 0));
        assertThat(report.previews()).hasSize(4);
        assertThat(texts("select name from contact")).isEmpty();
    }

    private Trial.Report imports(Table... tables) throws Exception {
        return trial.imports(Arrays.asList(tables), ImportWish.NONE);
    }

    /** Events e0, e1, … of the thread t1. */
    private static Table events(String... rows) {
        List<String> lines = new ArrayList<>();
        for (String row : rows) {
            lines.add("e%d|mina@example.org|t1|%s".formatted(lines.size(), row));
        }
        return Table.of("events.csv", "key|seeker|thread|kind|occurred_at|close_reason", lines.toArray(String[]::new));
    }

    /** Everything that is stored, but when it was changed last and how often. */
    private List<String> everything() throws SQLException {
        List<String> all = new ArrayList<>();
        for (String table : List.of(
                "account",
                "cohort",
                "cohort_advisor",
                "organization",
                "contact",
                "contact_point",
                "interview_thread",
                "thread_event",
                "external_key")) {
            all.addAll(texts(
                    "select '%1$s ' || (to_jsonb(t) - '{version,updated_at}'::text[])::text from %1$s t order by 1"
                            .formatted(table)));
        }
        return all;
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
