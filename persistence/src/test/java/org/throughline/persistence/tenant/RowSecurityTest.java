package org.throughline.persistence.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Tenant;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

/** Each table of tenant data has a row of two institutions here, and is asked as the server asks it. */
@DatabaseTest
class RowSecurityTest {
    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();
    private static final String REFUSED = "42501";

    private TestDatabase database;
    private List<String> tables;

    @BeforeEach
    void aRowOfEachInTwoInstitutions(TestDatabase given) throws SQLException {
        database = given;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            tables = texts(statement, """
                    select c.relname from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id'
                    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1""");
            for (String change : bareTables(statement)) {
                statement.execute(change);
            }
            for (String insert : rows(statement)) {
                statement.execute(insert.formatted(OURS));
                statement.execute(insert.formatted(THEIRS));
            }
        }
    }

    /** Without what would have to be there beside a row. */
    private static List<String> bareTables(Statement statement) throws SQLException {
        List<String> changes = new ArrayList<>(texts(statement, """
                select format('alter table %s drop constraint %I cascade', c.conrelid::regclass, c.conname)
                from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attname = 'institution_id'
                where c.contype in ('f', 'c') and c.connamespace = 'public'::regnamespace and c.conparentid = 0"""));
        changes.addAll(texts(statement, """
                select format('alter table %s alter %I drop not null', a.attrelid::regclass, a.attname)
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                join pg_attribute i on i.attrelid = c.oid and i.attname = 'institution_id'
                where a.attnum > 0 and a.attnotnull and not a.attisdropped
                  and not exists (select from pg_index k where k.indrelid = c.oid and k.indisprimary and a.attnum = any(k.indkey))"""));
        changes.add("alter table institution disable trigger user");
        return changes;
    }

    /** Nothing but the key. */
    private static List<String> rows(Statement statement) throws SQLException {
        return texts(statement, """
                select format('insert into %s (%s) values (%s)', c.oid::regclass,
                              string_agg(quote_ident(a.attname), ', ' order by a.attnum),
                              string_agg(case when a.attname = 'institution_id' then '''%s'''
                                              when a.atttypid = 'uuid'::regtype then 'gen_random_uuid()'
                                              when a.atttypid = 'date'::regtype then 'current_date'
                                              when a.atttypid in ('timestamptz'::regtype, 'timestamp'::regtype) then 'now()'
                                              when a.atttypid = 'bytea'::regtype then '''x''::bytea'
                                              else '''1''' end, ', ' order by a.attnum))
                from pg_class c
                join pg_index k on k.indrelid = c.oid and k.indisprimary
                join pg_attribute i on i.attrelid = c.oid and i.attname = 'institution_id'
                join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.indkey)
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                group by c.oid""");
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    @Test
    void everyTableIsProtected() {
        assertThat(tables).hasSizeGreaterThan(50).contains("institution", "account", "session", "contact", "insight");
        assertThat(SecurityRules.brokenIn(database.dataSource(), database.servingUser()))
                .isEmpty();
    }

    @Test
    void nothingIsVisibleWhereNobodyHasSaidForWhom() throws SQLException {
        try (Connection connection = database.serving().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                assertThat(count(statement, table, "")).as(table).isZero();
                assertChanged(statement, table, "", 0);
                assertRefused(statement, "insert into " + table + " (institution_id) values ('" + THEIRS + "')");
            }
        }
    }

    @Test
    void anotherInstitutionsRowsCannotBeReadInsertedUpdatedOrDeleted() throws SQLException {
        String theirs = " where institution_id = '" + THEIRS + "'";
        Tenant.run(OURS, () -> {
            try (Connection connection = database.serving().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String table : tables) {
                    assertThat(count(statement, table, "")).as(table).isEqualTo(1);
                    assertThat(count(statement, table, theirs)).as(table).isZero();
                    assertChanged(statement, table, theirs, 0);
                    assertRefused(statement, "insert into " + table + " (institution_id) values ('" + THEIRS + "')");
                    assertRefused(statement, "update " + table + " set institution_id = '" + THEIRS + "'");
                }
            }
        });
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                assertThat(count(statement, table, theirs)).as(table).isEqualTo(1);
            }
        }
    }

    @Test
    void oursCanBeReadUpdatedAndDeleted() throws SQLException {
        Tenant.run(OURS, () -> {
            try (Connection connection = database.serving().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String table : tables) {
                    assertChanged(statement, table, "", 1);
                }
            }
        });
    }

    @Test
    void theServingRoleCannotHelpItself() throws SQLException {
        try (Connection connection = database.serving().getConnection();
                Statement statement = connection.createStatement()) {
            for (String way : List.of(
                    "alter table contact no force row level security",
                    "alter table contact disable row level security",
                    "drop policy institution on contact",
                    "create policy mine on contact using (true)",
                    "truncate contact",
                    "create table public.mine (id int)",
                    "insert into databasechangelog (id) values ('mine')",
                    "set role " + database.user())) {
                assertRefused(statement, way);
            }
            statement.execute("set app.keeper = 'on'");
            assertThat(count(statement, "account", "")).isZero();
        }
    }

    @Test
    void aTableThatIsNotProtectedIsFound() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table stray (institution_id uuid)");
            statement.execute("alter table contact no force row level security");
            statement.execute("drop policy institution on account");
            statement.execute("create policy open on insight using (true)");
            statement.execute("create view leaking as select * from contact");
            statement.execute("create function peeping() returns bigint language sql security definer"
                    + " as 'select count(*) from contact'");
        }
        try (Connection connection = database.serving().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table staging.own (institution_id uuid)");
            statement.execute("alter table staging.own enable row level security");
        }

        assertThat(SecurityRules.brokenIn(database.dataSource(), database.servingUser()))
                .containsExactly(
                        "account has no policy of its institution",
                        "contact does not FORCE it",
                        "insight has the policy open",
                        "leaking is a view that reads with the rights of its owner",
                        "own belongs to the serving role",
                        "own does not FORCE it",
                        "own has no policy of its institution",
                        "peeping() has no search_path of its own",
                        "peeping() looks over all institutions for everybody",
                        "stray does not FORCE it",
                        "stray has no policy of its institution",
                        "stray has no row-level security");
    }

    /** That so many rows can be changed and deleted; of the audit log none, ever. */
    private static void assertChanged(Statement statement, String table, String condition, int rows)
            throws SQLException {
        String update = "update " + table + " set institution_id = institution_id" + condition;
        String delete = "delete from " + table + condition;
        if (table.equals("audit_entry")) {
            assertRefused(statement, update);
            assertRefused(statement, delete);
            return;
        }
        assertThat(statement.executeUpdate(update)).as(table).isEqualTo(rows);
        assertThat(statement.executeUpdate(delete)).as(table).isEqualTo(rows);
    }

    private static int count(Statement statement, String table, String condition) throws SQLException {
        return Integer.parseInt(
                texts(statement, "select count(*) from " + table + condition).get(0));
    }

    private static void assertRefused(Statement statement, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        assertThat(refusal.getSQLState()).as(sql + ": " + refusal.getMessage()).isEqualTo(REFUSED);
    }
}
