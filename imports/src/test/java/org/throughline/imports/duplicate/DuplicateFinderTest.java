package org.throughline.imports.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.duplicate.PossiblePair;
import org.throughline.imports.sql.Statements;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class DuplicateFinderTest {
    private Programme programme;

    @BeforeEach
    void enter(TestDatabase database) {
        programme = Programme.in(database);
    }

    @Test
    void pairsTheSameNameWhateverItsCaseAndAccents() {
        UUID ana = programme.contact("Ana Álvarez");
        UUID same = programme.contact("ANA ALVAREZ");
        programme.contact("Ana Alvares");
        programme.contact("Ana Alvarez", "deleted_at = now()");
        programme.neighbour().contact("Ana Alvarez");

        assertThat(find()).isEqualTo(1);
        assertThat(pairs()).containsExactly(pair("SAME_NAME", ana, same));
    }

    @Test
    void pairsTheSameAddressUnderDifferentNames() {
        UUID ana = programme.contact("Ana Mill");
        UUID married = programme.contact("Ana Baker");
        programme.point(ana, "EMAIL", "ana@mill.example");
        programme.point(married, "EMAIL", "Ana@Mill.example");
        programme.point(programme.contact("Ben"), "LINK", "ana@mill.example");

        find();

        assertThat(pairs()).containsExactly(pair("SAME_EMAIL", ana, married));
    }

    @Test
    void givesTheSurestReasonOnce() {
        UUID mill = programme.organization("Mill");
        UUID ana = programme.contact("Ana", "organization_id = '" + mill + "'");
        UUID other = programme.contact("Ana", "organization_id = '" + mill + "'");
        UUID elsewhere = programme.contact("ana");
        programme.point(ana, "EMAIL", "ana@mill.example");
        programme.point(elsewhere, "EMAIL", "ana@mill.example");

        find();

        assertThat(pairs())
                .containsExactlyInAnyOrder(
                        pair("SAME_NAME_AND_ORGANIZATION", ana, other),
                        pair("SAME_EMAIL", ana, elsewhere),
                        pair("SAME_NAME", other, elsewhere));
    }

    @Test
    void pairsNobodyWhoIsSurelyAnother() {
        UUID one = programme.contact("Ana", "linked_in_key = 'ana'");
        UUID two = programme.contact("Ana", "linked_in_key = 'ana-2'");
        programme.point(one, "EMAIL", "ana@mill.example");
        programme.point(two, "EMAIL", "ana@mill.example");
        programme.contact("Ben", "directory_person_id = '" + programme.person("Ben") + "'");
        programme.contact("Ben", "directory_person_id = '" + programme.person("Ben 2") + "'");
        UUID cleo = programme.contact("Cleo", "linked_in_key = 'cleo'");
        UUID unknown = programme.contact("Cleo");

        find();

        assertThat(pairs()).containsExactly(pair("SAME_NAME", cleo, unknown));
    }

    @Test
    void neverOffersAPairAgain() {
        UUID ana = programme.contact("Ana");
        UUID same = programme.contact("ana");
        find();
        PossiblePair pair = programme.done(duplicates -> duplicates.tell(programme.seeker(), ana, same));
        programme.done(duplicates -> duplicates.keepApart(programme.seeker(), pair.id()));

        assertThat(find()).isZero();
        assertThat(pairs()).isEmpty();
    }

    @Test
    void looksOnlyForWhatAnImportWrote() {
        UUID ana = programme.contact("Ana");
        programme.contact("Ben");
        programme.contact("Ben");
        UUID imported = programme.contact("ana");
        UUID importId = anImportOf("CONTACT", imported);

        int found = programme.transaction(connection -> committed(
                connection,
                new DuplicateFinder(connection, programme.institution(), Programme::newId)
                        .amongContactsOfImport(importId)));

        assertThat(found).isEqualTo(1);
        assertThat(pairs()).containsExactly(pair("SAME_NAME", ana, imported));
        assertThat(programme.texts("select import_id from possible_duplicate")).containsExactly(importId.toString());
    }

    @Test
    void looksOnlyForTheContactsNamed() {
        UUID ana = programme.contact("Ana");
        UUID same = programme.contact("ana");
        programme.contact("Ben");
        programme.contact("Ben");

        programme.transaction(connection -> committed(
                connection,
                new DuplicateFinder(connection, programme.institution(), Programme::newId)
                        .amongContactsOf(programme.seekerId(), List.of(same), Optional.empty())));

        assertThat(pairs()).containsExactly(pair("SAME_NAME", ana, same));
    }

    @Test
    void pairsTheDirectoryByAddressAndByNameAndOrganization() {
        UUID ana = programme.person("Ana Mill", "organization = 'Mill'", "email = 'ana@mill.example'");
        UUID same = programme.person("ana mill", "organization = 'MILL'");
        UUID namesake = programme.person("Ana Mill", "organization = 'Bank'");
        UUID married = programme.person("Ana Baker", "further_emails = '{Ana@mill.example}'");
        UUID ben = programme.person("Ben");
        UUID bakingBen = programme.person("Ben", "organization = 'Bakery'");

        int found = programme.transaction(connection -> committed(
                connection, new DuplicateFinder(connection, programme.institution(), Programme::newId).inDirectory()));

        assertThat(found).isEqualTo(3);
        assertThat(pairs())
                .containsExactlyInAnyOrder(
                        pair("SAME_NAME_AND_ORGANIZATION", ana, same),
                        pair("SAME_EMAIL", ana, married),
                        pair("SAME_NAME", ben, bakingBen));
        assertThat(programme.refusal(duplicates -> duplicates.tell(programme.administrator(), ana, namesake)))
                .isEqualTo("done");
    }

    @Test
    void looksOnlyForThePeopleThatAnImportWrote() {
        UUID ana = programme.person("Ana", "organization = 'Mill'");
        UUID imported = programme.person("Ana", "organization = 'Mill'");
        programme.person("Ben", "organization = 'Mill'");
        programme.person("Ben", "organization = 'Mill'");
        UUID importId = anImportOf("DIRECTORY_PERSON", imported);

        programme.transaction(connection -> committed(
                connection,
                new DuplicateFinder(connection, programme.institution(), Programme::newId)
                        .inDirectoryOfImport(importId)));

        assertThat(pairs()).containsExactly(pair("SAME_NAME_AND_ORGANIZATION", ana, imported));
    }

    /** Of 20,000 contacts a quarter are called the same and share an address: all with all would be 12 million pairs. */
    @Test
    void readsAsManyRowsAsThereAreContacts() {
        int contacts = 20_000;
        programme.run("""
                insert into contact (institution_id, id, seeker_id, name, source)
                select ?, gen_random_uuid(), ?, case when n <= 5000 then 'Office' else 'Somebody ' || n / 2 end, 'IMPORT'
                from generate_series(1, ?) n""", programme.institution(), programme.seekerId(), contacts);
        programme.run("""
                insert into contact_point (institution_id, contact_id, position, seeker_id, kind, value)
                select c.institution_id, c.id, 0, c.seeker_id, 'EMAIL',
                       case when c.name = 'Office' then 'office@mill.example' else c.id || '@mill.example' end
                from contact c""");
        programme.run("analyze contact");
        programme.run("analyze contact_point");

        long rows = programme.transaction(this::rowsOfFinding);
        int found = find();

        assertThat(found).as("two of each name, and nobody of the office").isEqualTo(7_499);
        assertThat(rows).as("rows that all steps together put out").isLessThan(40L * contacts);
        assertThat(find()).as("a second look finds nothing new").isZero();
    }

    /** The rows that every step of the plan puts out or throws away, as the database itself counts them. */
    private long rowsOfFinding(Connection connection) throws SQLException {
        Map<String, Object> everywhere = new HashMap<>();
        everywhere.put("institution", programme.institution());
        everywhere.put("seeker", programme.seekerId());
        String plan = new Statements(connection, everywhere)
                .first(
                        "explain (analyze, costs off, timing off, summary off, format json) "
                                + DuplicateFinder.allContacts(),
                        row -> row.getString(1))
                .orElseThrow();
        return rows(Json.createReader(new StringReader(plan))
                .readArray()
                .getJsonObject(0)
                .getJsonObject("Plan"));
    }

    private static long rows(JsonObject node) {
        long loops = node.getJsonNumber("Actual Loops").longValue();
        long own = Arrays.stream(new String[] {
                    "Actual Rows",
                    "Rows Removed by Filter",
                    "Rows Removed by Join Filter",
                    "Rows Removed by Index Recheck"
                })
                .flatMapToLong(name -> node.containsKey(name)
                        ? LongStream.of((long) (node.getJsonNumber(name).doubleValue() * loops))
                        : LongStream.empty())
                .sum();
        return own
                + (node.containsKey("Plans")
                        ? node.getJsonArray("Plans").getValuesAs(JsonObject.class).stream()
                                .mapToLong(DuplicateFinderTest::rows)
                                .sum()
                        : 0);
    }

    private int find() {
        return programme.transaction(connection -> committed(
                connection,
                new DuplicateFinder(connection, programme.institution(), Programme::newId)
                        .amongContactsOf(programme.seekerId())));
    }

    private static <T> T committed(Connection connection, T done) throws SQLException {
        connection.commit();
        return done;
    }

    private UUID anImportOf(String entity, UUID row) {
        UUID id = Programme.newId();
        programme.run("""
                insert into bulk_import (institution_id, id, account_id, kind, state, file_name, expires_at)
                select institution_id, ?, account_id, 'HISTORY', 'IMPORTING', 'x.csv', now() from seeker where id = ?""", id, programme.seekerId());
        programme.run(
                "insert into import_change (institution_id, import_id, entity, row_id) values (?, ?, ?, ?)",
                programme.institution(),
                id,
                entity,
                row);
        return id;
    }

    private List<String> pairs() {
        return programme.texts("select reason || ' ' || first_id || ' ' || second_id from possible_duplicate"
                + " where state = 'OPEN' order by 1");
    }

    private String pair(String reason, UUID one, UUID other) {
        return programme
                .texts(
                        "select ? || ' ' || least(?::uuid, ?::uuid) || ' ' || greatest(?::uuid, ?::uuid)",
                        reason,
                        one,
                        other,
                        one,
                        other)
                .get(0);
    }
}
