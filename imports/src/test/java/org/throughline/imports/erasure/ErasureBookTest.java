package org.throughline.imports.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** A database, a backup of it, people who are erased after it, and the backup brought back. */
@DatabaseTest
class ErasureBookTest {
    private static final Instant NOW = Instant.parse("2026-02-01T09:00:00Z");
    private static final String PERSON = "olga@ofthem.example";
    private static final String SEEKER = "ana@college.example";

    @TempDir
    private Path folder;

    private ErasureFile file;
    private College college;
    private UUID ana;
    private UUID ben;
    private UUID olga;

    @BeforeEach
    void people(TestDatabase database) {
        file = new ErasureFile(folder.resolve("erasures.ndjson"));
        college = new College(database);
        ana = college.seeker("Ana Bright", SEEKER);
        ben = college.seeker("Ben Rock", "ben@college.example");
        olga = college.contact(ben, "Olga Ofthem");
        college.address(ben, olga, "EMAIL", PERSON);
        college.everythingAbout(ben, olga, college.thread(ben, olga));
        college.everythingAbout(
                ana, college.contact(ana, "Hugo Stern"), college.thread(ana, college.contact(ana, "X Y")));
    }

    @Test
    void theFileSaysWhoWasErasedAndNothingOfThem() throws Exception {
        erasePerson();
        eraseSeeker();

        assertThat(compare()).isEqualTo(new ErasureBook.Result(2, 0, 0));
        assertThat(compare()).as("once is enough").isEqualTo(new ErasureBook.Result(0, 0, 0));

        assertThat(Files.readAllLines(file.path()))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .matches("\\{\"id\":\"[0-9a-f-]{36}\",\"institution\":\"%s\",\"kind\":\"(PERSON|SEEKER)\","
                                        .formatted(college.institution())
                                + "\"erased\":\\[\"[0-9a-f-]{36}\"(,\"[0-9a-f-]{36}\")*],\"at\":\"[0-9TZ:.-]+\"}"));
        assertThat(file.entries())
                .extracting(entry -> entry.kind() + " "
                        + entry.rows().contains(entry.kind() == ErasureEntry.Kind.PERSON ? olga : ana))
                .containsExactly("PERSON true", "SEEKER true");
    }

    @Test
    void whoWasErasedSinceTheBackupIsErasedAgain() throws Exception {
        List<UUID> rows = List.of(olga);
        writes(new ErasureEntry(college.institution(), College.newId(), ErasureEntry.Kind.PERSON, rows, NOW));
        writes(new ErasureEntry(college.institution(), College.newId(), ErasureEntry.Kind.SEEKER, List.of(ana), NOW));
        assertThat(college.places(PERSON)).isNotEmpty();

        assertThat(compare()).isEqualTo(new ErasureBook.Result(0, 2, 0));

        assertThat(college.places(PERSON)).isEmpty();
        assertThat(college.places("Olga Ofthem")).isEmpty();
        assertThat(college.places(SEEKER)).isEmpty();
        assertThat(college.places("Ben Rock")).as("whom nobody erased").isNotEmpty();
        assertThat(college.texts("select erased_at::timestamptz at time zone 'UTC' || '' from erasure"))
                .containsOnly("2026-02-01 09:00:00");
        assertThat(compare()).as("and then it is done").isEqualTo(new ErasureBook.Result(0, 0, 0));
    }

    @Test
    void onlyOneOfSeveralNodesDoesIt() throws Exception {
        writes(new ErasureEntry(college.institution(), College.newId(), ErasureEntry.Kind.PERSON, List.of(olga), NOW));

        assertThat(compare(false)).isEqualTo(new ErasureBook.Result(0, 0, 1));

        assertThat(college.places(PERSON)).isNotEmpty();
    }

    @Test
    void whatTheBackupDidNotHaveYetOrAnotherDatabaseHadIsPassedOver() throws Exception {
        writes(new ErasureEntry(
                college.institution(), College.newId(), ErasureEntry.Kind.SEEKER, List.of(College.newId()), NOW));
        writes(new ErasureEntry(College.newId(), College.newId(), ErasureEntry.Kind.PERSON, List.of(olga), NOW));

        assertThat(compare()).isEqualTo(new ErasureBook.Result(0, 1, 0));

        assertThat(college.places(PERSON)).isNotEmpty();
    }

    @Test
    void waitsWhileAnImportIsAtWork() throws Exception {
        writes(new ErasureEntry(college.institution(), College.newId(), ErasureEntry.Kind.PERSON, List.of(olga), NOW));
        college.run(
                "insert into bulk_import (institution_id, id, account_id, kind, state, file_name, expires_at)"
                        + " values (?, ?, ?, 'DIRECTORY', 'IMPORTING', 'people.csv', now())",
                college.institution(),
                College.newId(),
                college.adminId());

        assertThat(compare()).isEqualTo(new ErasureBook.Result(0, 0, 1));
        assertThat(college.places(PERSON)).isNotEmpty();

        college.run("update bulk_import set state = 'IMPORTED'");
        assertThat(compare()).isEqualTo(new ErasureBook.Result(0, 1, 0));
        assertThat(college.places(PERSON)).isEmpty();
    }

    @Test
    void aLineThatACrashCutOffIsWrittenAgain() throws Exception {
        erasePerson();
        compare();
        String whole = Files.readString(file.path());
        Files.writeString(file.path(), whole.substring(0, 60));

        assertThat(compare()).isEqualTo(new ErasureBook.Result(1, 0, 0));

        assertThat(Files.readString(file.path())).isEqualTo(whole.substring(0, 60) + "\n" + whole);
        assertThat(file.entries()).hasSize(1);
    }

    @Test
    void whatIsNoEntryIsPassedOver() throws Exception {
        Files.writeString(file.path(), "{}\nnothing\n[1]\n{\"id\": 7}\n\n");

        assertThat(file.entries()).isEmpty();
    }

    @Test
    void filesOfSeveralNodesAreOneWhenPutTogether() throws Exception {
        erasePerson();
        compare();
        Files.writeString(file.path(), Files.readString(file.path()), StandardOpenOption.APPEND);

        assertThat(compare()).isEqualTo(new ErasureBook.Result(0, 0, 0));
    }

    private void erasePerson() {
        college.erasing(erasures -> erasures.erasePerson(college.administrator(), olga))
                .orElseThrow();
    }

    private void eraseSeeker() {
        college.erasing(erasures -> erasures.eraseSeeker(college.administrator(), ana, SEEKER))
                .orElseThrow();
    }

    private void writes(ErasureEntry entry) throws IOException {
        file.add(List.of(entry));
    }

    private ErasureBook.Result compare() throws SQLException, IOException {
        return compare(true);
    }

    private ErasureBook.Result compare(boolean mayErase) throws SQLException, IOException {
        try (Connection connection = college.serving().getConnection()) {
            return new ErasureBook(connection, file, College::newId, NOW).compare(mayErase);
        }
    }
}
