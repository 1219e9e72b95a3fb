package org.throughline.imports.export;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.domain.transfer.ExportScope;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class ExportWriterTest {
    private TestDatabase database;
    private Campus campus;

    @BeforeEach
    void aSeekerWithAContact(TestDatabase fresh) throws Exception {
        database = fresh;
        campus = new Campus(fresh.dataSource());
    }

    @Test
    void aSeekersExportHoldsEverythingOfTheirsAndNothingOfOthers() throws Exception {
        campus.contact("Ada Berg");
        Campus other = new Campus(database.dataSource());
        other.contact("Somebody Else");
        Map<String, String> files = own(ExportFormat.CSV).files();

        assertThat(files.get("contacts.csv"))
                .contains("Ada Berg", "A secret interest", "a\\;b;c")
                .doesNotContain("Somebody Else");
        assertThat(files.get("seekers.csv")).contains("My own");
        assertThat(files).doesNotContainKeys("directory.csv", "institution.csv");
        assertThat(String.join("", files.values())).doesNotContain("hash-of-a-password");
    }

    @Test
    void anInstitutionsExportHoldsNoPrivateNotes() throws Exception {
        UUID contact = campus.contact("Ada Berg");
        campus.execute("insert into research_note (institution_id, id, seeker_id, contact_id, subject, note) values"
                + " ('%s', gen_random_uuid(), '%s', '%s', 'PERSON', 'A secret note')"
                        .formatted(campus.institutionId(), campus.seekerId(), contact));
        Map<String, String> files = institution(ExportFormat.CSV).files();

        assertThat(files).containsKeys("contacts.csv", "institution.csv", "accounts.csv");
        assertThat(files).doesNotContainKeys("research_notes.csv", "messages.csv", "insights.csv", "claims.csv");
        assertThat(files.get("contacts.csv"))
                .startsWith("key,seeker,name")
                .contains(contact + "," + campus.seekerId() + ",Ada Berg");
        assertThat(String.join("", files.values())).doesNotContain("secret", "My own", "hash-of-a-password");
    }

    @Test
    void aCellThatLooksLikeAFormulaIsGuardedUnlessItIsWantedRaw() throws Exception {
        campus.contact("=HYPERLINK(1)");
        campus.contact("'+1");
        campus.contact("'tis");

        assertThat(names(false)).containsExactly("'=HYPERLINK(1)", "''+1", "'tis");
        assertThat(names(true)).containsExactly("=HYPERLINK(1)", "''+1", "'tis");
    }

    @Test
    void deletedRowsAndWhatNeedsThemAreLeftOut() throws Exception {
        UUID gone = campus.contact("Ada Berg");
        campus.execute("insert into touch (institution_id, id, seeker_id, contact_id, channel, occurred_at) values"
                + " ('%s', gen_random_uuid(), '%s', '%s', 'EMAIL', now())"
                        .formatted(campus.institutionId(), campus.seekerId(), gone));
        campus.execute("update contact set deleted_at = now()");
        Map<String, String> files = own(ExportFormat.CSV).files();

        assertThat(files.get("contacts.csv").lines()).hasSize(1);
        assertThat(files.get("touches.csv").lines()).hasSize(1);
    }

    @Test
    void aRowIsCalledByItsExternalKey() throws Exception {
        UUID contact = campus.contact("Ada Berg");
        campus.execute("insert into external_key values ('%s', '%s', 'CONTACT', 'crm-17', '%s')"
                .formatted(campus.institutionId(), campus.seekerId(), contact));
        campus.execute("insert into contact_point values ('%s', '%s', 0, '%s', 'EMAIL', 'ada@example.org')"
                .formatted(campus.institutionId(), contact, campus.seekerId()));
        Map<String, String> files = own(ExportFormat.CSV).files();

        assertThat(files.get("contacts.csv")).contains("crm-17,Ada Berg");
        assertThat(files.get("contact_points.csv")).contains("crm-17,0,EMAIL,ada@example.org");
    }

    @Test
    void jsonIsOneDocument() throws Exception {
        UUID contact = campus.contact("=Ada");
        JsonObject document = Json.createReader(
                        new ByteArrayInputStream(own(ExportFormat.JSON).bytes()))
                .readObject();

        JsonObject row = document.getJsonArray("contacts").getJsonObject(0);
        assertThat(row.getString("key")).isEqualTo(contact.toString());
        assertThat(row.getString("name")).isEqualTo("=Ada");
        assertThat(row.getJsonArray("tags").getString(0)).isEqualTo("a;b");
        assertThat(row.getBoolean("linked_in_waived")).isFalse();
        assertThat(row).doesNotContainKey("title");
        assertThat(document.getInt("version")).isEqualTo(1);
        assertThat(document.getJsonArray("threads")).isEmpty();
    }

    @Test
    void vcardsHoldWhoTheyAreAndNotesOnlyInTheSeekersOwn() throws Exception {
        UUID contact = campus.contact("Ada Maria Berg");
        campus.execute("insert into contact_point values ('%s', '%s', 0, '%s', 'EMAIL', 'ada@example.org', 'work')"
                .formatted(campus.institutionId(), contact, campus.seekerId()));
        VCard card = Ezvcard.parse(text(own(ExportFormat.VCARD))).first();

        assertThat(card.getVersion().getVersion()).isEqualTo("4.0");
        assertThat(card.getFormattedName().getValue()).isEqualTo("Ada Maria Berg");
        assertThat(card.getStructuredName().getFamily()).isEqualTo("Berg");
        assertThat(card.getEmails().get(0).getValue()).isEqualTo("ada@example.org");
        assertThat(card.getCategories().getValues()).containsExactly("a;b", "c");
        assertThat(card.getNotes().get(0).getValue()).isEqualTo("A secret interest");
        assertThat(text(institution(ExportFormat.VCARD)))
                .contains("Ada Maria Berg")
                .doesNotContain("secret");
    }

    @Test
    void aWorkbookHasASheetForEachTableAndLongOnesGoOn() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookForm workbook = new WorkbookForm(out, false, 3);
        ExportedTable table = ExportedTable.of(ExportScope.SEEKER).get(0);
        workbook.begin(table);
        for (int i = 0; i < 5; i++) {
            workbook.row(List.of(Optional.of("key " + i), Optional.of("=Spring"), Optional.empty(), Optional.empty()));
        }
        workbook.finish();

        String parts = parts(out.toByteArray());
        assertThat(parts).contains("name=\"cohorts\"", "name=\"cohorts 2\"", "name=\"cohorts 3\"");
        assertThat(parts).contains("key 4").containsOnlyOnce("key 0").doesNotContain(">=Spring");
        assertThat(parts(own(ExportFormat.XLSX).bytes())).contains("name=\"good_news\"");
    }

    private List<String> names(boolean raw) throws Exception {
        String file = Exported.of(
                        database.serving(campus.institutionId()),
                        campus.institutionId(),
                        Optional.of(campus.seekerId()),
                        ExportFormat.CSV,
                        raw)
                .files()
                .get("contacts.csv");
        return file.lines().skip(1).map(line -> line.split(",")[1]).toList();
    }

    private Exported own(ExportFormat format) throws Exception {
        return Exported.of(
                database.serving(campus.institutionId()),
                campus.institutionId(),
                Optional.of(campus.seekerId()),
                format,
                false);
    }

    private Exported institution(ExportFormat format) throws Exception {
        return Exported.of(
                database.serving(campus.institutionId()), campus.institutionId(), Optional.empty(), format, false);
    }

    private static String text(Exported exported) {
        return new String(exported.bytes(), StandardCharsets.UTF_8);
    }

    private static String parts(byte... workbook) throws Exception {
        StringBuilder parts = new StringBuilder();
        Path file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(archive.entries())) {
                parts.append(new String(archive.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts.toString();
    }
}
