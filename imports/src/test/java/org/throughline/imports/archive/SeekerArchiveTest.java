package org.throughline.imports.archive;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.RefusalCode;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.domain.transfer.ExportScope;
import org.throughline.imports.erasure.College;
import org.throughline.imports.export.Exported;
import org.throughline.imports.export.StoredExports;
import org.throughline.imports.sql.Statements;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class SeekerArchiveTest {
    private static final String TABLES = """
            select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1""";
    private static final String OF_SEEKERS = """
            select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'seeker_id'
              and not a.attisdropped""";

    private College college;
    private UUID ana;
    private UUID ben;

    @BeforeEach
    void twoSeekers(TestDatabase database) {
        college = new College(database);
        ana = college.seeker("Ana Mill", "ana@college.example");
        ben = college.seeker("Ben Rock", "ben@college.example");
        for (UUID seeker : List.of(ana, ben)) {
            UUID contact = college.contact(seeker, "Contact of " + seeker);
            college.address(seeker, contact, "EMAIL", seeker + "@home.example");
            UUID thread = college.thread(seeker, contact);
            college.everythingAbout(seeker, contact, thread);
            college.referral(seeker, contact, college.contact(seeker, "=Third"), "Third");
            looked(seeker);
        }
    }

    @Test
    void everyTableIsInItOrLeftOutForAReason() {
        Set<String> decided = new TreeSet<>(SeekerKinds.NOT_IN.keySet());
        SeekerKinds.ALL.forEach(kind -> decided.add(kind.table()));

        assertThat(decided).containsExactlyInAnyOrderElementsOf(college.texts(TABLES));
        assertThat(SeekerKinds.ALL)
                .extracting(SeekerKind::table)
                .doesNotContainAnyElementsOf(SeekerKinds.NOT_IN.keySet());
        assertThat(SeekerKinds.NOT_IN.keySet())
                .as("what says whose it is, is theirs")
                .doesNotContainAnyElementsOf(college.texts(OF_SEEKERS));
    }

    @Test
    void noSecretIsInIt() throws Exception {
        try (Connection connection = college.serving().getConnection()) {
            Statements statements = new Statements(connection, Map.of());
            for (SeekerKind kind : SeekerKinds.ALL) {
                List<String> columns = SeekerArchive.columns(statements, kind);
                assertThat(columns)
                        .as(kind.table())
                        .isNotEmpty()
                        .noneMatch(column -> column.matches(
                                ".*(hash|secret|password|id_token|download_key|claim$|nonce|verifier|pad).*"));
                assertThat(college.texts("select attname from pg_attribute where attrelid = '" + kind.table()
                                + "'::regclass and atttypid = 'bytea'::regtype and not attisdropped"))
                        .as("bytes of %s", kind.table())
                        .doesNotContainAnyElementsOf(columns);
            }
        }
    }

    @Test
    void holdsAllThatIsTheirsAndNothingOfOthers() throws Exception {
        Map<String, String> files = archive(ana).files();

        for (String table : college.texts(OF_SEEKERS)) {
            SeekerKind kind = SeekerKinds.ALL.stream()
                    .filter(known -> known.table().equals(table))
                    .findFirst()
                    .orElseThrow();
            if (kind.theirs().equals("t.seeker_id = :seeker")) {
                List<String> count = college.texts("select count(*)::text from " + table + " where seeker_id = ?", ana);
                assertThat(json(files, kind.name())).as(table).hasSize(Integer.parseInt(count.get(0)));
            }
        }
        assertThat(json(files, "contacts")).hasSize(2);
        assertThat(json(files, "messages")).hasSize(2);
        assertThat(json(files, "account").getJsonObject(0).getString("email")).isEqualTo("ana@college.example");
        assertThat(String.join("\n", files.values()))
                .contains(ana.toString())
                .doesNotContain(ben.toString(), "ben@college.example");
    }

    @Test
    void bothFilesOfAKindHoldTheSame() throws Exception {
        Map<String, String> files = archive(ana).files();
        assertThat(files).hasSize(2 * SeekerKinds.ALL.size() + 1);

        for (SeekerKind kind : SeekerKinds.ALL) {
            List<CsvRecord> rows = csv(files.get(kind.name() + ".csv"));
            JsonArray objects = json(files, kind.name());
            assertThat(rows).as(kind.name()).hasSize(objects.size() + 1);
            if (!objects.isEmpty()) {
                assertThat(rows.get(0).getFields())
                        .containsExactlyElementsOf(objects.getJsonObject(0).keySet());
            }
        }
        List<CsvRecord> contacts = csv(files.get("contacts.csv"));
        int name = contacts.get(0).getFields().indexOf("name");
        assertThat(contacts).extracting(row -> row.getField(name)).contains("'=Third", "Contact of " + ana);
        assertThat(json(files, "contacts").getValuesAs(JsonObject.class))
                .extracting(row -> row.getString("name"))
                .contains("=Third");
    }

    @Test
    void tellsWhatIsInItAndWhoLooked() throws Exception {
        Map<String, String> files = archive(ana).files();

        assertThat(new ArrayList<>(files.keySet()).get(files.size() - 1)).isEqualTo("readme.txt");
        assertThat(files.get("readme.txt"))
                .contains("contacts.json, contacts.csv: 2 rows")
                .contains(SeekerKinds.ALL.stream().map(SeekerKind::about).toList())
                .doesNotContain("secret_hash");
        JsonObject look = json(files, "looks").getJsonObject(0);
        assertThat(look.getString("account_name")).isEqualTo("Admin");
        assertThat(look.getString("hour")).isEqualTo("2026-01-05T09:00:00+00:00");
    }

    @Test
    void deletedRowsAreInItUntilTheyArePurged() throws Exception {
        college.run("update contact set deleted_at = now() where name = '=Third' and seeker_id = ?", ana);

        assertThat(json(archive(ana).files(), "contacts").getValuesAs(JsonObject.class).stream()
                        .filter(row -> !row.isNull("deleted_at")))
                .hasSize(1);
    }

    @Test
    void isOneSeekersOwn() {
        StoredExports exports = new StoredExports(college.serving(), College::newId);

        assertThat(exports.start(college.administrator(), ExportScope.INSTITUTION, ExportFormat.ARCHIVE, false)
                        .refusals())
                .extracting(refusal -> refusal.code())
                .containsExactly(RefusalCode.CONFLICTING);
        UUID id = exports.start(college.viewer(ana), ExportScope.SEEKER, ExportFormat.ARCHIVE, false)
                .orElseThrow();
        assertThat(college.texts("select file_name from export_job where id = ?", id)
                        .get(0))
                .matches("throughline-everything-.*[.]zip");
    }

    private Exported archive(UUID seeker) throws Exception {
        return Exported.of(college.serving(), college.institution(), Optional.of(seeker), ExportFormat.ARCHIVE, false);
    }

    private void looked(UUID seeker) {
        college.run(
                "insert into seeker_look (institution_id, id, seeker_id, account_id, access, hour, looked_at)"
                        + " values (?, ?, ?, ?, 'NAMES_AND_STATES', '2026-01-05T09:00:00Z', now())",
                college.institution(),
                College.newId(),
                seeker,
                college.adminId());
    }

    private static JsonArray json(Map<String, String> files, String kind) {
        return Json.createReader(new StringReader(files.get(kind + ".json"))).readArray();
    }

    private static List<CsvRecord> csv(String text) {
        return CsvReader.builder().ofCsvRecord(text).stream().toList();
    }
}
