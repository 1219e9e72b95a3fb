package org.throughline.persistence.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.demo.DemoData;
import org.throughline.persistence.demo.DemoSize;
import org.throughline.persistence.shared.NamedSql;
import org.throughline.persistence.shared.TenantRules;
import org.throughline.persistence.tenant.ServingRole;
import org.throughline.persistence.testing.TestDatabase;

/** {@code docs/scaling/partition-events.sql} on the demonstration's data. */
class PartitionScriptTest {
    private static final Script SCRIPT = Script.of("partition-events.sql");
    private static final String ALL_ROWS =
            "select md5(string_agg(md5(e::text), '' order by e.institution_id, e.id)) from thread_event e";
    private static final String PARTS =
            "select relid::regclass::text from pg_partition_tree('thread_event') where isleaf";

    private TestDatabase database;

    @BeforeEach
    void load() throws SQLException {
        database = TestDatabase.migrated();
        try (Connection connection = database.dataSource().getConnection()) {
            DemoData.load(connection, new DemoSize(5), new Argon2Passwords(), LocalDate.now(ZoneOffset.UTC));
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void partition() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            SCRIPT.run(connection);
        }
    }

    @Test
    void keepsEveryRowAndEveryRule() throws SQLException {
        String before = answer(ALL_ROWS);

        partition();

        assertThat(answer(ALL_ROWS)).isEqualTo(before);
        assertThat(answer("select count(*) > 0 from thread_event_first")).isEqualTo("t");
        assertThat(TenantRules.brokenIn(database.dataSource())).isEmpty();
        assertThat(ServingRole.isHeld(database.dataSource()))
                .as("of accounts that may bypass it")
                .isFalse();
        assertThat(ServingRole.isHeld(database.serving())).isTrue();
        assertThat(answers("select conname::text from pg_constraint where conrelid = 'thread_event'::regclass"
                        + " and contype in ('p', 'f') order by 1"))
                .containsExactly("event_thread", "thread_event_pkey");
        assertThat(answer("select bool_and(convalidated) from pg_constraint where conname = 'event_thread'"))
                .isEqualTo("t");
    }

    @Test
    void lateRowsGoToTheYearInWhichTheyAreRecorded() throws SQLException {
        partition();
        int year = Year.now(ZoneOffset.UTC).getValue();

        for (int ahead : List.of(0, 1, 10, 11, 40)) {
            add(year + ahead);
        }

        assertThat(answers(
                        "select tableoid::regclass::text from thread_event where summary like 'of %' order by summary"))
                .containsExactly(
                        "thread_event_first",
                        "thread_event_" + (year + 1),
                        "thread_event_" + (year + 10),
                        "thread_event_later",
                        "thread_event_later");
    }

    @Test
    void theServerMayUseThePartsAndSeesOnlyItsInstitution() throws SQLException {
        partition();
        UUID institution = UUID.fromString(answer("select institution_id from thread_event limit 1"));

        for (String part : answers(PARTS + " union select 'thread_event'")) {
            assertThat(count(database.serving(UUID.randomUUID()), part))
                    .as(part)
                    .isZero();
        }
        assertThat(count(database.serving(institution), "thread_event"))
                .isEqualTo(Long.parseLong(
                        answer("select count(*) from thread_event where institution_id = '" + institution + "'")));
    }

    @Test
    void aRowIsLookedForInItsPartOnly() throws SQLException {
        partition();

        assertThat(String.join(
                        "\n",
                        answers("explain select * from thread_event where institution_id = gen_random_uuid()"
                                + " and id = '0192e0a1-0000-7000-8000-000000000000'")))
                .contains("thread_event_first")
                .doesNotContain("thread_event_later");
    }

    @Test
    void changesNothingWhileSomebodyUsesTheTableAndCanBeRunAgain() throws SQLException {
        try (Connection reader = database.dataSource().getConnection();
                Statement read = reader.createStatement()) {
            reader.setAutoCommit(false);
            read.execute("select from thread_event");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(this::partition)
                    .withMessageContaining("lock timeout");
            reader.rollback();
        }
        assertThat(answer("select relkind from pg_class where oid = 'thread_event'::regclass"))
                .isEqualTo("r");

        partition();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(this::partition)
                .withMessageContaining("has parts already");
    }

    @Test
    void endsBeforeItChangesAnythingWhereSomethingElseNamesTheTable() throws SQLException {
        new NamedSql("create view later as select id from thread_event").update(database.dataSource(), Map.of());

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(this::partition)
                .withMessageContaining("later");
        assertThat(answer("select relkind from pg_class where oid = 'thread_event'::regclass"))
                .isEqualTo("r");
    }

    private void add(int year) {
        new NamedSql("""
                insert into thread_event (institution_id, id, seeker_id, thread_id, kind, occurred_at, summary)
                select institution_id, first_id_of(make_timestamptz(%1$d, 7, 1, 0, 0, 0, 'UTC')), seeker_id, thread_id, kind,
                       occurred_at, 'of %1$d'
                from thread_event limit 1""".formatted(year)).update(database.dataSource(), Map.of());
    }

    private static long count(DataSource as, String table) {
        return new NamedSql("select count(*) from " + table)
                .rows(as, Map.of(), row -> row.getLong(1))
                .get(0);
    }

    private String answer(String sql) {
        return answers(sql).get(0);
    }

    private List<String> answers(String sql) {
        return new NamedSql(sql).rows(database.dataSource(), Map.of(), row -> row.getString(1));
    }
}
