package org.throughline.persistence.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.persistence.move.FilledDatabase.contents;
import static org.throughline.persistence.move.FilledDatabase.execute;
import static org.throughline.persistence.move.FilledDatabase.texts;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.migration.Migrations;
import org.throughline.persistence.testing.TestDatabase;

class DatabaseMoveTest {

    private static TestDatabase source;
    private static Map<String, List<String>> everything;

    private TestDatabase target;

    @BeforeAll
    static void fill() throws SQLException {
        source = TestDatabase.migrated();
        FilledDatabase.fill(source.dataSource());
        everything = contents(source.dataSource());
    }

    @AfterAll
    static void dropSource() {
        source.close();
    }

    @BeforeEach
    void makeTarget() {
        target = TestDatabase.empty();
    }

    @AfterEach
    void dropTarget() {
        target.close();
    }

    @Test
    void leavesNothingBehind() throws SQLException {
        MoveReport report = move();

        assertThat(movedContents()).isEqualTo(everything);
        assertThat(everything.values().stream().filter(rows -> !rows.isEmpty()).count())
                .as("tables that have something to move, of " + everything.size())
                .isGreaterThanOrEqualTo(50);
        assertThat(report.rows())
                .isEqualTo(everything.entrySet().stream()
                        .filter(table -> !table.getKey().equals("next"))
                        .mapToLong(table -> table.getValue().size())
                        .sum());
        assertThat(report.alreadyThere()).isFalse();
    }

    @Test
    void changesNothingInTheDatabaseThatItMovesFrom() throws SQLException {
        move();

        assertThat(contents(source.dataSource())).isEqualTo(everything);
    }

    @Test
    void leavesTheSchemaAsMigrationsMakeIt() throws SQLException {
        try (TestDatabase migrated = TestDatabase.empty()) {
            Migrations.run(migrated.dataSource());

            move();

            assertThat(schema(target)).isEqualTo(schema(migrated)).hasSizeGreaterThan(500);
        }
    }

    @Test
    void leavesNoStatisticsToGuessBy() throws SQLException {
        move();

        assertThat(texts(target.dataSource(), "select reltuples::bigint::text from pg_class where relname = 'contact'"))
                .containsExactly(String.valueOf(everything.get("contact").size()));
    }

    @Test
    void refusesADatabaseThatHasSomebodyElsesTables() throws SQLException {
        execute(target.dataSource(), "create table invoice (id int)");

        refuses("The database to move to is not empty: it has invoice; give an empty one. Nothing was moved.");

        assertThat(texts(target.dataSource(), "select relname from pg_class where relname = 'contact'"))
                .as("it is not given a schema either")
                .isEmpty();
    }

    @Test
    void refusesADatabaseThatSomebodyUsesAlready() throws SQLException {
        Migrations.run(target.dataSource());
        execute(
                target.dataSource(),
                "insert into sign_in_attempt (address_hash, failures, last_at, blocked_until) values ('a', 1, now(), now())");

        refuses(
                "The database to move to is not empty: it has rows in sign_in_attempt; give an empty one. Nothing was moved.");
    }

    @Test
    void takesADatabaseThatHasTheSchemaAndNothingElse() throws SQLException {
        Migrations.run(target.dataSource());

        move();

        assertThat(movedContents()).isEqualTo(everything);
    }

    @Test
    void refusesToLeaveATableBehindThatItDoesNotKnow() throws SQLException {
        try (TestDatabase odd = TestDatabase.migrated()) {
            execute(odd.dataSource(), "create table note (text text)");

            assertThatExceptionOfType(MoveRefused.class)
                    .isThrownBy(() -> new DatabaseMove(odd.dataSource(), target.dataSource(), sum -> {}).run())
                    .withMessageContaining("has tables or columns that Throughline does not know, in note.");
        }
    }

    @Test
    void refusesADatabaseOfAnOlderThroughline() throws SQLException {
        try (TestDatabase older = TestDatabase.migrated()) {
            execute(older.dataSource(), "delete from databasechangelog where id = 'policies-once'");

            assertThatExceptionOfType(MoveRefused.class)
                    .isThrownBy(() -> new DatabaseMove(older.dataSource(), target.dataSource(), sum -> {}).run())
                    .withMessageContaining("is of an older Throughline; start this one on it once");
        }
    }

    @Test
    void refusesToWaitForSomebodyWhoHoldsATable() throws SQLException {
        Migrations.run(target.dataSource());
        try (Connection other = target.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select count(*) from contact");

            refuses("Somebody else uses the database to move to; end what is connected to it. Nothing was moved.");
        }
    }

    @Test
    void brokenOffLeavesTheTargetEmptyAndIsDoneWhenBegunAgain() throws SQLException {
        List<TableSum> told = new ArrayList<>();
        for (int broken : List.of(0, 20, everything.size() - 2)) {
            told.clear();
            assertThatExceptionOfType(PowerCut.class)
                    .isThrownBy(() -> move(sum -> {
                        told.add(sum);
                        if (told.size() > broken) {
                            throw new PowerCut();
                        }
                    }));

            assertThat(movedContents().entrySet())
                    .as("after %s tables", told.size())
                    .filteredOn(table -> !table.getKey().equals("next"))
                    .allSatisfy(table -> assertThat(table.getValue()).isEmpty());
        }

        move();

        assertThat(movedContents()).isEqualTo(everything);
    }

    @Test
    void begunAgainAfterItWasDoneFindsThatItWas() throws SQLException {
        move();

        assertThat(move().alreadyThere()).isTrue();
        assertThat(movedContents()).isEqualTo(everything);
    }

    @Test
    void begunAgainAfterSomebodyWorkedThereIsRefused() throws SQLException {
        move();
        execute(target.dataSource(), "alter table contact no force row level security");
        execute(target.dataSource(), "update contact set version = version + 1");

        refuses("The database to move to is not empty: it has rows in account, ");
    }

    private MoveReport move() {
        return move(sum -> {});
    }

    private MoveReport move(Consumer<TableSum> progress) {
        return new DatabaseMove(source.dataSource(), target.dataSource(), progress).run();
    }

    private void refuses(String beginning) {
        assertThatExceptionOfType(MoveRefused.class).isThrownBy(this::move).withMessageStartingWith(beginning);
    }

    /** As the owner, past row-level security, which is put back after. */
    private Map<String, List<String>> movedContents() throws SQLException {
        try (Connection connection = target.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = texts(
                    target.dataSource(),
                    "select oid::regclass::text from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace");
            for (String table : tables) {
                statement.execute("alter table " + table + " no force row level security");
            }
            Map<String, List<String>> contents = contents(target.dataSource());
            for (String table : tables) {
                statement.execute("alter table " + table + " force row level security");
            }
            return contents;
        }
    }

    private static List<String> schema(TestDatabase database) throws SQLException {
        return texts(database.dataSource(), """
                select conrelid::regclass || conname || convalidated || pg_get_constraintdef(oid) from pg_constraint
                where connamespace = 'public'::regnamespace
                union all select tgrelid::regclass || tgenabled::text || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
                union all select oid::regclass || relrowsecurity::text || relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace
                union all select indexdef from pg_indexes where schemaname = 'public'
                union all select tablename || policyname || cmd || coalesce(qual, '') from pg_policies
                order by 1""");
    }

    /** Whatever ends the process in the middle. */
    private static final class PowerCut extends RuntimeException {}
}
