package org.throughline.imports.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.imports.erasure.College;
import org.throughline.imports.erasure.Person;
import org.throughline.imports.export.Exported;
import org.throughline.imports.sql.Statements;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class PersonArchiveTest {
    private static final String NAME = "Quirina Vexelbrandt";
    private static final String EMAIL = "quirina@vexelbrandt.example";
    private static final String CONFIDENCE = "the zanzibar merger";

    /** All columns of what refers to a contact or to a talk, and of people in the directory. */
    private static final String COLUMNS = """
            select c.relname || '.' || a.attname
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and (c.relname in ('contact', 'directory_person')
                   or exists (select from pg_constraint k
                              where k.conrelid = c.oid and k.contype = 'f'
                                and k.confrelid in ('contact'::regclass, 'interview_thread'::regclass)))
              and a.attname not in ('id', 'institution_id', 'version', 'position', 'linked_in_key', 'erased_at')
              and a.atttypid <> 'uuid'::regtype
            order by 1""";

    private College college;
    private UUID contact;

    @BeforeEach
    void twoSeekersKnowHer(TestDatabase database) {
        college = new College(database);
        for (String seeker : List.of("Ana Mill", "Ben Rock")) {
            contact = known(college.seeker(seeker, seeker.substring(0, 3) + "@college.example"));
        }
        college.run(
                "insert into directory_person (institution_id, id, name, email, topics) values (?, ?, ?, ?, 'Bread')",
                college.institution(),
                College.newId(),
                NAME,
                EMAIL);
    }

    @Test
    void everyColumnIsToldCountedOrWithheldForAReason() {
        Set<String> decided = new HashSet<>(PersonKinds.WITHHELD.keySet());
        for (PersonKind kind : PersonKinds.ALL) {
            kind.told().forEach(column -> decided.add(kind.table() + "." + column));
            kind.counted().forEach(column -> decided.add(kind.table() + "." + column));
        }

        assertThat(college.texts(COLUMNS).stream()
                        .filter(column -> !decided.contains(column))
                        .filter(column -> !PersonKinds.NOT_IN.containsKey(column.substring(0, column.indexOf('.')))))
                .isEmpty();
        assertThat(college.texts(COLUMNS)).containsAll(PersonKinds.WITHHELD.keySet());
    }

    @Test
    void tellsFactsOverAllSeekersAndNothingInConfidence() throws Exception {
        for (PersonKind kind : PersonKinds.ALL) {
            for (String column : kind.counted()) {
                if (!List.of("strength", "horizon").contains(column)) {
                    college.run("update %s set %s = %s"
                            .formatted(
                                    kind.table(),
                                    column,
                                    column.equals("tags") ? "array['" + CONFIDENCE + "']" : "'" + CONFIDENCE + "'"));
                }
            }
        }

        Map<String, String> files = files();

        String all = String.join("\n", files.values());
        assertThat(all)
                .contains(NAME, EMAIL, "Bread", "A bakery")
                .doesNotContain(CONFIDENCE, "Ana Mill", "Ben Rock", "Hugo Stern", "ana@", "hugo@");
        assertThat(json(files, "contacts").getValuesAs(JsonObject.class))
                .extracting(row -> row.getInt("seeker"))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(json(files, "interviews").getJsonObject(0).getString("state"))
                .isEqualTo("HELD");
        assertThat(json(files, "debriefs").getJsonObject(0).getBoolean("has_notes"))
                .isTrue();
        assertThat(json(files, "named_by_others")).hasSize(2);
        assertThat(json(files, "named_by_you")).hasSize(2);
        for (PersonKind kind : PersonKinds.ALL) {
            assertThat(json(files, kind.name())).as(kind.name()).isNotEmpty();
        }
    }

    @Test
    void otherInstitutionsHaveNobodyOfThisId(TestDatabase database) throws Exception {
        College elsewhere = new College(database);

        try (Connection connection = elsewhere.serving().getConnection()) {
            assertThat(Person.of(new Statements(connection, Map.of("institution", elsewhere.institution())), contact))
                    .isEmpty();
            assertThat(Person.of(statements(connection), contact))
                    .as("whatever a statement says")
                    .isEmpty();
        }
    }

    @Test
    void nobodyIsThereAfterTheErasure() throws Exception {
        college.erasing(erasures -> erasures.erasePerson(college.administrator(), contact))
                .orElseThrow();

        try (Connection connection = college.serving().getConnection()) {
            assertThat(Person.of(statements(connection), contact)).isEmpty();
        }
    }

    private Map<String, String> files() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = college.serving().getConnection()) {
            connection.setAutoCommit(false);
            Statements statements = statements(connection);
            new PersonArchive(statements, Person.of(statements, contact).orElseThrow()).write(out);
            connection.rollback();
        }
        return new Exported(out.toByteArray(), 0).files();
    }

    private Statements statements(Connection connection) {
        return new Statements(connection, Map.of("institution", college.institution()));
    }

    private UUID known(UUID seeker) {
        UUID person = college.contact(seeker, NAME);
        college.address(seeker, person, "EMAIL", EMAIL);
        college.everythingAbout(seeker, person, college.thread(seeker, person));
        college.run(
                "update contact set organization_id = (select id from organization where seeker_id = ?) where id = ?",
                seeker,
                person);
        UUID other = college.contact(seeker, "Hugo Stern");
        college.address(seeker, other, "EMAIL", "hugo@stern.example");
        college.referral(seeker, other, person, NAME);
        college.referral(seeker, person, college.contact(seeker, "Hugo Stern"), "Hugo Stern");
        return person;
    }

    private static JsonArray json(Map<String, String> files, String kind) {
        return Json.createReader(new StringReader(files.get(kind + ".json"))).readArray();
    }
}
