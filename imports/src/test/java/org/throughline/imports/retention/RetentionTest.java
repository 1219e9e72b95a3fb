package org.throughline.imports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.imports.erasure.College;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String LONG_AGO = "timestamptz '2026-03-01T12:00:00Z'";
    private static final String LATELY = "timestamptz '2026-03-04T12:00:00Z'";

    private College college;
    private UUID ana;

    @BeforeEach
    void aSeeker(TestDatabase database) {
        college = new College(database);
        ana = college.seeker("Ana Mill", "ana@college.example");
    }

    @Test
    void aContactDeletedLongAgoGoesWithAllThatIsAboutIt() throws Exception {
        UUID gone = known("Quirina Vexelbrandt");
        UUID lately = known("Hugo Stern");
        UUID kept = known("Ida First");
        delete(gone, LONG_AGO);
        delete(lately, LATELY);

        Map<String, Integer> rows = remove();

        assertThat(college.texts("select name from contact order by name"))
                .as("%s", rows)
                .containsExactly("Hugo Stern", "Ida First");
        assertThat(college.places("Quirina")).isEmpty();
        assertThat(college.places(gone.toString()))
                .as("what stays is the seeker's own: an outcome, a claim, a rating")
                .isEmpty();
        assertThat(rows)
                .containsEntry("contact", 1)
                .containsEntry("interview_thread", 1)
                .containsEntry("thread_event", 1)
                .containsEntry("contact_point", 1)
                .containsEntry("message", 2)
                .containsEntry("insight", 1)
                .containsEntry("organization", 0);
        assertThat(college.texts("select 'x' from message where contact_id in (?, ?)", lately, kept))
                .hasSize(4);
        assertThat(remove().values()).as("a second time").containsOnly(0);
    }

    @Test
    void aContactInAChainStaysNameless() throws Exception {
        UUID first = college.contact(ana, "Ida First");
        UUID middle = college.contact(ana, "Quirina Vexelbrandt");
        UUID last = college.contact(ana, "Leo Last");
        college.address(ana, middle, "EMAIL", "quirina@vexelbrandt.example");
        college.referral(ana, first, middle, "Q.");
        college.referral(ana, middle, last, "Leo Last");
        delete(middle, LONG_AGO);

        Map<String, Integer> rows = remove();

        assertThat(college.texts("""
                        select f.name || ' > ' || t.name from referral r
                        join contact f on f.id = r.from_contact_id
                        join contact t on t.id = r.to_contact_id order by r.id""")).containsExactly("Ida First > Erased", "Erased > Leo Last");
        assertThat(college.places("quirina")).isEmpty();
        assertThat(rows)
                .containsEntry("contact", 0)
                .containsEntry("contact.name", 1)
                .containsEntry("referral", 0);
        assertThat(remove().values()).as("a second time").containsOnly(0);
    }

    @Test
    void everythingComesInBatches() throws Exception {
        college.run(
                "insert into activity (institution_id, id, seeker_id, kind, happened_on, minutes, deleted_at)"
                        + " select ?, gen_random_uuid(), ?, 'OTHER', '2026-01-01', 5, " + LONG_AGO
                        + " from generate_series(1, ?)",
                college.institution(),
                ana,
                2 * Batches.ROWS + 3);
        college.row("activity", ana, "kind", "OTHER", "happened_on", College.day(), "minutes", 5);

        assertThat(remove()).containsEntry("activity", 2 * Batches.ROWS + 3);
        assertThat(college.texts("select 'x' from activity")).hasSize(1);
    }

    @Test
    void aBatchOfSharedInsightsIsNotShownAgainWhenOneWasRemoved() throws Exception {
        UUID batch = College.newId();
        for (String name : List.of("Quirina", "Hugo")) {
            UUID contact = college.contact(ana, name);
            college.row(
                    "insight",
                    ana,
                    "thread_id",
                    college.thread(ana, contact),
                    "contact_id",
                    contact,
                    "kind",
                    "TIP",
                    "topic",
                    "WORK",
                    "sharing",
                    "SHAREABLE",
                    "insight",
                    name,
                    "source_role",
                    "FINANCE",
                    "source_sector",
                    "MANUFACTURING",
                    "batch_id",
                    batch,
                    "source_person",
                    name.length(),
                    "noted_at",
                    College.then());
        }
        assertThat(college.texts("select insight from published_insight")).hasSize(2);
        college.run("update insight set deleted_at = " + LONG_AGO + " where insight = 'Quirina'");

        assertThat(remove()).containsEntry("insight", 1);

        assertThat(college.texts("select insight from published_insight")).isEmpty();
    }

    @Test
    void whoLeftTheDirectoryIsNobodysContactThere() throws Exception {
        UUID person = College.newId();
        college.run(
                "insert into directory_person (institution_id, id, name, deleted_at) values (?, ?, 'Quirina', "
                        + LONG_AGO + ")",
                college.institution(),
                person);
        UUID contact = college.contact(ana, "Q.");
        college.run("update contact set directory_person_id = ? where id = ?", person, contact);

        assertThat(remove()).containsEntry("directory_person", 1).containsEntry("contact.directory_person_id", 1);
        assertThat(college.texts("select name from contact")).containsExactly("Q.");
    }

    @Test
    void whatImportsAndOtherProgramsCallARowGoesWithIt() throws Exception {
        UUID contact = college.contact(ana, "Quirina");
        college.run(
                "insert into external_key (institution_id, owner_id, entity, external_key, row_id) values (?, ?, 'CONTACT', 'quirina-1', ?)",
                college.institution(),
                ana,
                contact);
        delete(contact, LONG_AGO);

        remove();

        assertThat(college.places("quirina")).isEmpty();
    }

    @Test
    void whatTheServerNotesGoesInItsTime() throws Exception {
        for (String at : List.of("2026-05-01", "2026-06-02")) {
            String moment = "timestamptz '" + at + "T00:00:00Z'";
            run("session (institution_id, secret_hash, account_id, expires_at) values (?, '%s', ?, %s)", at, moment);
            run(
                    "mutation_key (institution_id, mutation_key, account_id, operation, input_hash, created_at) values (?, '%s', ?, 'x', '', %s)",
                    at, moment);
            run(
                    "api_token (institution_id, id, account_id, secret_hash, name, expires_at) values (?, gen_random_uuid(), ?, '%s', 'x', %s)",
                    at, moment);
            college.run("insert into sign_in_attempt values ('" + at + "', 1, " + moment + ", now())");
            college.run("insert into sign_in_journey values ('" + at + "', 'n', 'v', '/', " + moment + ")");
            college.run(
                    "insert into export_job (institution_id, id, account_id, scope, format, state, file_name, queued_at, expires_at)"
                            + " values (?, gen_random_uuid(), ?, 'INSTITUTION', 'CSV', 'EXPIRED', 'x', now(), " + moment
                            + " - interval '80 days')",
                    college.institution(),
                    college.adminId());
        }
        run(
                "account_link (institution_id, secret_hash, account_id, created_at, expires_at) values (?, 'a', ?, now(), '2026-06-01')");
        for (String hour : List.of("2025-05-31T09:00:00Z", "2025-06-02T09:00:00Z")) {
            college.run(
                    "insert into seeker_look (institution_id, id, seeker_id, account_id, access, hour, looked_at)"
                            + " values (?, gen_random_uuid(), ?, ?, 'NAMES_AND_STATES', ?::timestamptz, ?::timestamptz)",
                    college.institution(),
                    ana,
                    college.adminId(),
                    hour,
                    hour);
        }

        Map<String, Integer> rows = remove();

        assertThat(rows)
                .containsEntry("session", 1)
                .containsEntry("account_link", 1)
                .containsEntry("mutation_key", 1)
                .containsEntry("api_token", 1)
                .containsEntry("export_job", 1)
                .containsEntry("seeker_look", 1)
                .containsEntry("sign_in_attempt", 1)
                .containsEntry("sign_in_journey", 1);
    }

    @Test
    void filesOfExportsGoWithoutSomebodyAskingForAnother() throws Exception {
        UUID export = college.row(
                "export_job",
                ana,
                "account_id",
                ana,
                "scope",
                "SEEKER",
                "format",
                "ARCHIVE",
                "state",
                "READY",
                "file_name",
                "x",
                "queued_at",
                College.then(),
                "expires_at",
                College.then().plusDays(100));
        college.run("insert into export_chunk values (?, ?, 0, 'everything')", college.institution(), export);

        remove();

        assertThat(college.texts("select 'x' from export_chunk")).isEmpty();
        assertThat(college.texts("select state from export_job")).containsExactly("EXPIRED");
    }

    @Test
    void aTalkDeletedLongAgoGoesWithoutItsContact() throws Exception {
        UUID contact = known("Ida First");
        college.run(
                "update interview_thread set purpose = 'To learn', deleted_at = " + LONG_AGO + " where contact_id = ?",
                contact);

        assertThat(remove())
                .containsEntry("interview_thread", 0)
                .containsEntry("interview_thread.purpose", 1)
                .containsEntry("thread_event", 1)
                .containsEntry("message", 0)
                .containsEntry("contact", 0);
        assertThat(college.texts("select purpose from interview_thread")).containsOnlyNulls();
        assertThat(college.texts("select body from message"))
                .as("messages are about the contact too")
                .hasSize(2);
    }

    @Test
    void jobsThatEndedLongAgoGo() throws Exception {
        for (int id = 1; id <= 2; id++) {
            college.run("insert into job_instance (jobinstanceid, jobname) values (" + id + ", 'import')");
            college.run(
                    "insert into job_execution (jobexecutionid, jobinstanceid, createtime, lastupdatedtime) values ("
                            + id + ", " + id + ", " + LONG_AGO + ", " + (id == 1 ? LONG_AGO : LATELY) + ")");
        }

        assertThat(remove()).containsEntry("job_instance", 1);
        assertThat(college.texts("select jobinstanceid::text from job_instance"))
                .containsExactly("2");
    }

    @Test
    void otherInstitutionsAreLeftAlone(TestDatabase database) throws Exception {
        College elsewhere = new College(database);
        UUID bob = elsewhere.seeker("Bob", "bob@elsewhere.example");
        elsewhere.contact(bob, "Olga");
        elsewhere.run("update contact set deleted_at = " + LONG_AGO);

        assertThat(remove()).containsEntry("contact", 0);
        assertThat(elsewhere.texts("select name from contact")).containsExactly("Olga");
    }

    @Test
    void anIndexFindsTheDeletedRowsOfEveryTable() {
        assertThat(college.texts("""
                        select c.relname::text
                        from pg_class c
                        join pg_attribute d on d.attrelid = c.oid and d.attname = 'deleted_at' and not d.attisdropped
                        join pg_attribute i on i.attrelid = c.oid and i.attname = 'institution_id' and not i.attisdropped
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                          and not exists (select from pg_index x
                                          where x.indrelid = c.oid and x.indkey[0] = i.attnum and x.indkey[1] = d.attnum)""")).isEmpty();
    }

    @Test
    void limitsOfAMonthAreKeptForAMonth() {
        assertThat(RetentionSettings.ofDays(1, 365, 30).deleted()).isEqualTo(Duration.ofDays(32));
    }

    private Map<String, Integer> remove() throws Exception {
        try (Connection connection = college.serving().getConnection()) {
            Retention retention = new Retention(connection, RetentionSettings.ofDays(90, 365, 30), NOW);
            Map<String, Integer> all = new TreeMap<>(retention.of(college.institution()));
            all.putAll(retention.ofNobody());
            return all;
        }
    }

    private UUID known(String name) {
        UUID contact = college.contact(ana, name);
        college.address(ana, contact, "EMAIL", name.replace(' ', '.') + "@home.example");
        UUID thread = college.thread(ana, contact);
        college.row(
                "message",
                ana,
                "contact_id",
                contact,
                "thread_id",
                thread,
                "kind",
                "REQUEST",
                "channel",
                "EMAIL",
                "language",
                "en",
                "body",
                "Dear " + name,
                "text_key",
                "x",
                "verdict",
                "CLEAN");
        college.row(
                "message",
                ana,
                "contact_id",
                contact,
                "thread_id",
                thread,
                "kind",
                "THANK_YOU",
                "channel",
                "EMAIL",
                "language",
                "en",
                "body",
                "Dear " + name,
                "text_key",
                "x",
                "verdict",
                "CLEAN",
                "sent_at",
                College.then());
        college.row(
                "insight",
                ana,
                "thread_id",
                thread,
                "contact_id",
                contact,
                "kind",
                "TIP",
                "topic",
                "WORK",
                "insight",
                name + " rises early",
                "noted_at",
                College.then());
        college.row("research_note", ana, "contact_id", contact, "subject", "PERSON", "note", name);
        return contact;
    }

    private void delete(UUID contact, String when) {
        college.run("update contact set deleted_at = " + when + " where id = ?", contact);
    }

    private void run(String insert, Object... values) {
        college.run("insert into " + insert.formatted(values), college.institution(), ana);
    }
}
