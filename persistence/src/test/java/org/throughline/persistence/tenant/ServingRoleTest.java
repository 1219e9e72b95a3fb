package org.throughline.persistence.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Tenant;
import org.throughline.domain.shared.EmailAddress;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.account.FirstAccounts;
import org.throughline.persistence.demo.DemoData;
import org.throughline.persistence.demo.DemoSize;
import org.throughline.persistence.migration.Migrations;
import org.throughline.persistence.shared.TimeOrderedIds;
import org.throughline.persistence.testing.TestDatabase;

class ServingRoleTest {
    private static final EmailAddress EMAIL =
            EmailAddress.parse("ada@example.org").orElseThrow();

    private final ServingRole role = new ServingRole("serving " + UUID.randomUUID(), "it's a secret");

    @Test
    void isMadeByAnOwnerWhoMayAndCanBeMadeReadyAgain() throws SQLException {
        try (TestDatabase database = TestDatabase.empty()) {
            Migrations.run(database.dataSource());

            role.prepare(database.dataSource());
            role.prepare(database.dataSource());
            assertThat(ServingRole.isHeld(account(database, role.password()))).isTrue();

            role.renewPassword(database.dataSource());
            assertThat(role).hasToString("ServingRole[" + role.name() + "]");
        }
    }

    @Test
    void isAskedForWhereTheOwnerMayNotMakeIt() {
        try (TestDatabase database = TestDatabase.migrated()) {
            assertThatExceptionOfType(ServingRole.Unfit.class)
                    .isThrownBy(() -> role.prepare(database.serving()))
                    .withMessageContaining("create role \"" + role.name() + "\" login");
        }
    }

    @Test
    void isNeitherTheOwnerNorSomebodyWhoMayBypass() {
        try (TestDatabase database = TestDatabase.empty();
                TestDatabase migrated = TestDatabase.migrated()) {
            Migrations.run(database.dataSource());
            assertThatExceptionOfType(ServingRole.Unfit.class)
                    .isThrownBy(() -> new ServingRole(database.user(), "").prepare(database.dataSource()))
                    .withMessageContaining("is the owner");
            assertThatExceptionOfType(ServingRole.Unfit.class)
                    .isThrownBy(() -> new ServingRole(migrated.user(), "").prepare(database.dataSource()))
                    .withMessageContaining("may bypass row-level security");
        }
    }

    @Test
    void whoIsHeldIsKnown() throws SQLException {
        try (TestDatabase database = TestDatabase.migrated()) {
            assertThat(ServingRole.isHeld(database.serving())).isTrue();
            assertThat(ServingRole.isHeld(database.dataSource())).isFalse();
            execute(database.dataSource(), "alter table contact disable row level security");
            assertThat(ServingRole.isHeld(database.serving())).isFalse();
        }
    }

    /** Where nobody made another account. */
    @Test
    void anOwnerAloneIsHeldTooAndMakesAFirstAccount() throws SQLException {
        try (TestDatabase database = TestDatabase.empty()) {
            Migrations.run(database.dataSource());
            assertThat(ServingRole.isHeld(database.dataSource())).isTrue();

            FirstAccounts first = new FirstAccounts(new TimeOrderedIds(), Clock.systemUTC());
            List<FirstAccounts.Person> ada = List.of(new FirstAccounts.Person(EMAIL, Set.of(Role.SEEKER)));
            assertThat(first.make(database.dataSource(), ada, "Home", ZoneId.of("UTC")))
                    .hasSize(1);
            assertThat(first.make(database.dataSource(), ada, "Home", ZoneId.of("UTC")))
                    .hasSize(1);

            assertThat(answer(database.dataSource(), "select count(*) from account"))
                    .isEqualTo("0");
            UUID institution = UUID.fromString(answer(database.dataSource(), "select institutions()"));
            DataSource tenants = new TenantDataSource(database.dataSource());
            Tenant.run(
                    institution,
                    () -> assertThat(answer(tenants, "select count(*) from account"))
                            .isEqualTo("1"));
            assertThat(answer(
                            database.dataSource(),
                            "select count(*) from accounts_to_sign_in('ADA@example.org', null, 3)"))
                    .as("without a password")
                    .isEqualTo("0");
        }
    }

    @Test
    void theDemoIsLoadedByTheOwnerWhoIsHeldAfterwards() throws SQLException {
        try (TestDatabase database = TestDatabase.empty()) {
            Migrations.run(database.dataSource());
            DemoData.load(
                    database.dataSource(), new DemoSize(DemoSize.SMALLEST), new Argon2Passwords(), Clock.systemUTC());

            assertThat(ServingRole.isHeld(database.dataSource())).isTrue();
            assertThat(answer(database.dataSource(), "select count(*) from contact"))
                    .isEqualTo("0");
            assertThat(answer(database.dataSource(), "select count(*) > 1 from institutions()"))
                    .isEqualTo("t");
        }
    }

    private DataSource account(TestDatabase database, String password) {
        PGSimpleDataSource account = new PGSimpleDataSource();
        account.setUrl(database.url());
        account.setUser(role.name());
        account.setPassword(password);
        return account;
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
