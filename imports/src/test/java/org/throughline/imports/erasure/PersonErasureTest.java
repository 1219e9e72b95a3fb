package org.throughline.imports.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.contact.LinkedInProfile;
import org.throughline.domain.privacy.HeldPerson;
import org.throughline.domain.privacy.PersonSearch;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.domain.shared.Outcome;
import org.throughline.domain.shared.Refusal;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.ImportWish;
import org.throughline.imports.addressbook.AddressBookImport;
import org.throughline.imports.directory.DirectoryImport;
import org.throughline.imports.history.HistoryImport;
import org.throughline.imports.target.Trial;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class PersonErasureTest {
    private static final String NAME = "Quirina Vexelbrandt";
    private static final String EMAIL = "quirina@vexelbrandt.example";
    private static final String PROFILE = "quirina-vexelbrandt-77";
    private static final String PHONE = "+49 30 5550177";
    private static final String CONFIDENCE = "the zanzibar merger";
    private static final List<String> PLANTED = List.of(NAME, EMAIL, PROFILE, PHONE, CONFIDENCE);

    /** All columns of text that are no words of a fixed list. */
    private static final String TEXTS = """
            select c.relname || '.' || a.attname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind = 'r' and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'bytea'::regtype)
              and exists (select from pg_constraint k
                          where k.conrelid = c.oid and k.contype = 'f'
                            and k.confrelid in ('contact'::regclass, 'interview_thread'::regclass)
                          union all select where c.relname = 'contact')
            order by 1""";

    private College college;
    private UUID ana;
    private UUID ben;

    @BeforeEach
    void twoSeekers(TestDatabase database) {
        college = new College(database);
        ana = college.seeker("Ana Mill", "ana@college.example");
        ben = college.seeker("Ben Rock", "ben@college.example");
    }

    @Test
    void everyTextThatMayTellOfAContactHasAFate(TestDatabase database) {
        Set<String> decided = ContactFates.ALL.stream()
                .flatMap(fate -> {
                    Set<String> columns = new TreeSet<>(fate.changes().keySet());
                    columns.addAll(fate.kept());
                    return columns.stream().map(column -> fate.table() + "." + column);
                })
                .collect(Collectors.toSet());
        Set<String> gone = ContactFates.ALL.stream()
                .filter(Fate::goes)
                .map(Fate::table)
                .filter(table ->
                        ContactFates.ALL.stream().noneMatch(fate -> fate.table().equals(table) && !fate.goes()))
                .collect(Collectors.toSet());

        List<String> undecided = college.texts(TEXTS).stream()
                .filter(column -> !decided.contains(column))
                .filter(column -> !gone.contains(column.substring(0, column.indexOf('.'))))
                .filter(column -> !ContactFates.WITHOUT_WORDS.contains(column.substring(0, column.indexOf('.'))))
                .toList();

        assertThat(undecided).isEmpty();
    }

    @Test
    void nothingIsFoundOfWhatWasPlanted() {
        UUID contact = plantedContact(ana);
        UUID other = plantedContact(ben);
        plantEverywhereElse(ana, contact);
        for (String text : PLANTED) {
            assertThat(college.places(text)).as("planted: %s", text).isNotEmpty();
        }

        int erased = college.erasing(erasures -> erasures.erasePerson(college.administrator(), contact))
                .orElseThrow()
                .contacts();

        assertThat(erased)
                .as("both seekers' contact, and the one that was merged")
                .isEqualTo(3);
        for (String text : PLANTED) {
            assertThat(college.places(text)).as(text).isEmpty();
        }
        assertThat(college.texts("select name from contact where id in (?, ?)", contact, other))
                .containsExactly("Erased", "Erased");
    }

    @Test
    void chainsStayWholeAndNameless() {
        UUID first = college.contact(ana, "Ida First");
        UUID middle = plantedContact(ana);
        UUID last = college.contact(ana, "Leo Last");
        college.referral(ana, first, middle, NAME);
        college.referral(ana, middle, last, "Leo Last");

        college.erasing(erasures -> erasures.erasePerson(college.administrator(), middle))
                .orElseThrow();

        assertThat(college.texts("""
                        select f.name || ' > ' || r.name || ' > ' || t.name from referral r
                        join contact f on f.id = r.from_contact_id and f.deleted_at is null
                        join contact t on t.id = r.to_contact_id and t.deleted_at is null
                        where r.deleted_at is null order by r.id""")).containsExactly("Ida First > Erased > Erased", "Erased > Leo Last > Leo Last");
        assertThat(college.texts("select state from interview_thread where contact_id = ?", middle))
                .containsExactly("HELD");
    }

    @Test
    void whoeverSharesAnAddressIsSomebodyElse() {
        UUID one = college.contact(ana, NAME);
        UUID another = college.contact(ben, "Hugo Stern");
        college.address(ana, one, "EMAIL", "info@bakery.example");
        college.address(ben, another, "EMAIL", "INFO@bakery.example");

        college.erasing(erasures -> erasures.erasePerson(college.administrator(), one))
                .orElseThrow();

        assertThat(college.texts("select name from contact where id = ?", another))
                .containsExactly("Hugo Stern");
        assertThat(college.texts("select value from contact_point where contact_id = ?", another))
                .containsExactly("INFO@bakery.example");
    }

    @Test
    void anAdministratorFindsAPersonOverAllSeekersAndSeesNoNotes() {
        UUID contact = plantedContact(ana);
        plantedContact(ben);
        college.contact(ana, "Hugo Stern");

        for (PersonSearch search : List.of(
                new PersonSearch(Optional.of(new EmailAddress(EMAIL)), Optional.empty(), Optional.empty()),
                new PersonSearch(
                        Optional.empty(),
                        Optional.of(LinkedInProfile.parse("linkedin.com/in/" + PROFILE)
                                .orElseThrow()),
                        Optional.empty()),
                new PersonSearch(Optional.empty(), Optional.empty(), Optional.of("quirina VEXELBRANDT")))) {
            List<HeldPerson> found = found(search);

            assertThat(found).hasSize(1);
            assertThat(found.get(0).names()).containsExactly(NAME);
            assertThat(found.get(0).seekers()).isEqualTo(2);
            assertThat(found.get(0).contacts()).isEqualTo(2);
            assertThat(found.get(0).toString()).doesNotContain(CONFIDENCE);
        }
        college.erasing(erasures -> erasures.erasePerson(college.administrator(), contact))
                .orElseThrow();
        assertThat(found(new PersonSearch(Optional.empty(), Optional.empty(), Optional.of("Erased"))))
                .as("whoever was erased cannot be found")
                .isEmpty();
    }

    @Test
    void nobodyButAnAdministratorOfTheInstitutionErases(TestDatabase database) {
        UUID contact = plantedContact(ana);
        College elsewhere = new College(database);

        assertThat(code(college.erasing(erasures -> erasures.erasePerson(college.viewer(ana), contact))
                        .refusals()))
                .isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(code(college.erasing(erasures -> erasures.erasePerson(elsewhere.administrator(), contact))
                        .refusals()))
                .isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(college.places(NAME)).isNotEmpty();
        assertThat(college.erasing(erasures -> Outcome.done(erasures.find(
                                college.viewer(ana),
                                new PersonSearch(Optional.empty(), Optional.empty(), Optional.of(NAME)))))
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void waitsForAnImportThatMayBringThePersonBack() {
        UUID contact = plantedContact(ana);
        anImport("IMPORTING", null);

        assertThat(code(college.erasing(erasures -> erasures.erasePerson(college.administrator(), contact))
                        .refusals()))
                .isEqualTo(RefusalCode.STEP_NOT_ALLOWED);
        assertThat(college.texts("select name from contact where id = ?", contact))
                .containsExactly(NAME);
    }

    @Test
    void isNotImportedAgainWithoutNotice() throws Exception {
        UUID contact = plantedContact(ana);
        college.erasing(erasures -> erasures.erasePerson(college.administrator(), contact))
                .orElseThrow();

        Trial.Report directory = new Trial(
                        college.dataSource(),
                        new DirectoryImport(),
                        college.institution(),
                        college.adminId(),
                        Optional.empty())
                .imports(Trial.Table.of(
                        "people", "name|email|linkedin", "Q.|QUIRINA@vexelbrandt.example|", "Hugo Stern||"));
        Trial.Report book = new Trial(
                        college.dataSource(),
                        new AddressBookImport(College::newId),
                        college.institution(),
                        ben,
                        Optional.of(ben))
                .imports(
                        List.of(Trial.Table.of(
                                "contacts",
                                "Name|E-mail|LinkedIn URL",
                                "Q. V.||linkedin.com/in/" + PROFILE.toUpperCase(Locale.ROOT),
                                "Hugo Stern||")),
                        ImportWish.NONE);

        Trial.Report history = new Trial(
                        college.dataSource(),
                        new HistoryImport(College::newId),
                        college.institution(),
                        college.adminId(),
                        Optional.empty())
                .imports(
                        List.of(
                                Trial.Table.of(
                                        "contacts",
                                        "key|seeker|name",
                                        "c1|ben@college.example|Q. V.",
                                        "c2|ben@college.example|Ida"),
                                Trial.Table.of(
                                        "contact_points",
                                        "seeker|contact|position|kind|value",
                                        "ben@college.example|c1|0|EMAIL|" + EMAIL,
                                        "ben@college.example|c2|0|EMAIL|ida@home.example")),
                        ImportWish.NONE);

        assertThat(history.rejections())
                .as("the contact, and the address that leads to nobody then")
                .hasSize(2)
                .anyMatch(row -> row.contains("PERSON_ERASED"))
                .anyMatch(row -> row.contains("NOT_FOUND"));
        assertThat(directory.rejections()).singleElement().asString().contains("PERSON_ERASED");
        assertThat(book.rejections()).singleElement().asString().contains("PERSON_ERASED");
        assertThat(college.texts("select name from directory_person")).containsExactly("Hugo Stern");
        assertThat(college.texts("select name from contact where seeker_id = ? order by name", ben))
                .containsExactly("Hugo Stern", "Ida");
    }

    @Test
    void aBatchOfSharedInsightsWithOneErasedIsNotShownAnyMore() {
        UUID contact = plantedContact(ana);
        UUID kept = college.contact(ben, "Hugo Stern");
        UUID batch = College.newId();
        for (UUID of : List.of(contact, kept)) {
            UUID seeker = of.equals(contact) ? ana : ben;
            college.row(
                    "insight",
                    seeker,
                    "thread_id",
                    college.thread(seeker, of),
                    "contact_id",
                    of,
                    "kind",
                    "TIP",
                    "topic",
                    "WORK",
                    "sharing",
                    "SHAREABLE",
                    "insight",
                    "Rise early",
                    "source_role",
                    "FINANCE",
                    "source_sector",
                    "MANUFACTURING",
                    "batch_id",
                    batch,
                    "source_person",
                    seeker.equals(ana) ? 1 : 2,
                    "noted_at",
                    College.then());
        }
        assertThat(college.texts("select insight from published_insight")).hasSize(2);

        college.erasing(erasures -> erasures.erasePerson(college.administrator(), contact))
                .orElseThrow();

        assertThat(college.texts("select insight from published_insight")).isEmpty();
        assertThat(college.texts("select seeker_id::text from insight where batch_id is not null"))
                .containsExactly(ben.toString());
    }

    private List<HeldPerson> found(PersonSearch search) {
        return college.erasing(erasures -> Outcome.done(erasures.find(college.administrator(), search)))
                .orElseThrow();
    }

    private static RefusalCode code(List<Refusal> refusals) {
        return refusals.get(0).code();
    }

    /** A contact with something planted in each column that can hold it. */
    private UUID plantedContact(UUID seeker) {
        UUID contact = college.contact(seeker, NAME);
        college.run(
                "update contact set linked_in_key = ?, linked_in_url = ?, title = ?, place = ?, school = ?, interest = ?, imported_title = ?,"
                        + " imported_organization = ?, tags = array[?], groups = array[?] where id = ?",
                PROFILE,
                "https://www.linkedin.com/in/" + PROFILE,
                CONFIDENCE,
                CONFIDENCE,
                CONFIDENCE,
                CONFIDENCE,
                CONFIDENCE,
                NAME,
                CONFIDENCE,
                NAME,
                contact);
        college.address(seeker, contact, "EMAIL", EMAIL);
        college.address(seeker, contact, "PHONE", PHONE);
        UUID thread = college.thread(seeker, contact);
        college.everythingAbout(seeker, contact, thread);
        UUID third = college.contact(seeker, "Somebody Else");
        college.row(
                "introduction",
                seeker,
                "contact_id",
                third,
                "other_id",
                contact,
                "other_name",
                NAME,
                "made_at",
                College.then());
        String planted = String.join(" / ", PLANTED);
        Map<String, List<String>> columns = ContactFates.ALL.stream()
                .filter(fate -> !fate.table().equals("contact"))
                .flatMap(fate -> fate.changes().entrySet().stream()
                        .filter(change -> !change.getKey().endsWith("_id"))
                        .map(change -> Map.entry(fate, change.getKey())))
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().table() + " t where "
                                + entry.getKey().about(),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        columns.forEach((rows, names) -> {
            String table = rows.substring(0, rows.indexOf(' '));
            String about = rows.substring(rows.indexOf(" t where ") + 9)
                    .replace(":contacts", "array['" + contact + "'::uuid]")
                    .replace(":threads", "array['" + thread + "'::uuid]");
            college.run(
                    "update " + table + " t set "
                            + names.stream().map(name -> name + " = ?").collect(Collectors.joining(", ")) + " where "
                            + about,
                    names.stream().map(name -> planted).toArray());
        });
        for (String column : List.of(
                "common_ground.fact",
                "research_note.note",
                "research_note.source",
                "insight.insight",
                "feedback.feedback",
                "feedback.response")) {
            String[] place = column.split("\\.");
            college.run("update " + place[0] + " set " + place[1] + " = ? where seeker_id = ?", planted, seeker);
        }
        return contact;
    }

    /** In texts about others, and in all that imports, exports, merges and jobs keep. */
    private void plantEverywhereElse(UUID seeker, UUID contact) {
        UUID other = college.contact(seeker, "Hugo Stern");
        String words = "Ask %s (%s, linkedin.com/in/%s) first".formatted(NAME, EMAIL.toUpperCase(Locale.ROOT), PROFILE);
        college.row("research_note", seeker, "contact_id", other, "subject", "PERSON", "note", words);
        college.row("activity", seeker, "kind", "OTHER", "happened_on", College.day(), "minutes", 5, "words", words);
        college.run("update contact set interest = ?, tags = array[?] where id = ?", words, words, other);
        String all = String.join(" / ", PLANTED);
        UUID done = anImport("IMPORTED", null);
        UUID waiting = anImport("CHECKED", seeker);
        UUID ofSomebodyWhoDoesNotKnowThem = anImport("CHECKED", college.seeker("Cleo", "cleo@college.example"));
        for (UUID id : List.of(done, waiting, ofSomebodyWhoDoesNotKnowThem)) {
            college.run(
                    "insert into import_chunk values (?, ?, 0, ?)",
                    college.institution(),
                    id,
                    all.getBytes(StandardCharsets.UTF_8));
            college.run(
                    "insert into import_column (institution_id, import_id, position, name, sample) values (?, ?, 0, 'x', ?)",
                    college.institution(),
                    id,
                    all);
            college.run(
                    "insert into import_rejection (institution_id, import_id, line, code, reason, cells) values (?, ?, 2, 'X', ?, array[?])",
                    college.institution(),
                    id,
                    all,
                    all);
            college.run(
                    "insert into import_preview (institution_id, import_id, verdict, line, label, detail) values (?, ?, 'CREATED', 2, ?, ?)",
                    college.institution(),
                    id,
                    all,
                    all);
            college.run(
                    "insert into import_change (institution_id, import_id, entity, row_id, before) values (?, ?, 'CONTACT', ?, jsonb_build_object('name', ?::text))",
                    college.institution(),
                    id,
                    contact,
                    all);
        }
        String staging = "staging.import_" + waiting.toString().replace("-", "");
        college.serve("create unlogged table " + staging + " (words text)");
        college.serve("grant select on " + staging + " to public");
        college.serve("insert into " + staging + " values ('" + all + "')");
        UUID export = college.row(
                "export_job",
                seeker,
                "account_id",
                seeker,
                "scope",
                "SEEKER",
                "format",
                "CSV",
                "state",
                "READY",
                "file_name",
                "x",
                "queued_at",
                College.then(),
                "expires_at",
                College.then());
        college.run(
                "insert into export_chunk values (?, ?, 0, ?)",
                college.institution(),
                export,
                all.getBytes(StandardCharsets.UTF_8));
        UUID merged = college.contact(seeker, "Q. V.");
        college.run("update contact set title = ?, deleted_at = now() where id = ?", all, merged);
        college.run(
                "insert into merged_pair (institution_id, id, seeker_id, entity, kept_id, gone_id, account_id, before, moved, after_version, merged_at)"
                        + " values (?, ?, ?, 'CONTACT', ?, ?, ?, jsonb_build_object('kept', ?::text), '{}', 1, now())",
                college.institution(),
                College.newId(),
                seeker,
                contact,
                merged,
                seeker,
                all);
        college.run(
                "insert into external_key (institution_id, owner_id, entity, external_key, row_id) values (?, ?, 'CONTACT', ?, ?)",
                college.institution(),
                seeker,
                all,
                contact);
        college.run(
                "insert into directory_person (institution_id, id, name, email, linked_in_key, topics) values (?, ?, ?, ?, ?, ?)",
                college.institution(),
                College.newId(),
                NAME,
                EMAIL,
                PROFILE,
                CONFIDENCE);
        college.run("insert into job_instance (jobinstanceid, jobname) values (1, 'x')");
        college.run("insert into job_execution (jobexecutionid, jobinstanceid) values (1, 1)");
        college.run(
                "insert into step_execution (stepexecutionid, jobexecutionid, executionexception) values (1, 1, ?)",
                all);
        college.run(
                "insert into partition_execution (partitionexecutionid, stepexecutionid, executionexception) values (1, 1, ?)",
                all);
        college.run(
                "update bulk_import set wanted_mapping = jsonb_build_object('columns', ?::text) where id = ?",
                all,
                done);
    }

    private UUID anImport(String state, UUID seeker) {
        UUID id = College.newId();
        college.run(
                "insert into bulk_import (institution_id, id, account_id, seeker_id, kind, state, file_name, expires_at)"
                        + " values (?, ?, ?, ?::uuid, ?, ?, 'people.csv', now())",
                college.institution(),
                id,
                college.adminId(),
                seeker == null ? null : seeker.toString(),
                seeker == null ? "DIRECTORY" : "ADDRESS_BOOK",
                state);
        return id;
    }
}
