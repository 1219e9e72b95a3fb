package org.throughline.persistence.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.Tenant;
import org.throughline.persistence.shared.TestPeople;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class TenantDataSourceTest {
    private static final String SEEN = "select count(*) from institution";

    private TestDatabase database;
    private UUID ours;
    private UUID theirs;

    @BeforeEach
    void twoInstitutions(TestDatabase given) {
        database = given;
        ours = new TestPeople(database).institution("ours");
        theirs = new TestPeople(database).institution("theirs");
    }

    @Test
    void aStatementOutsideOfATransactionIsOneOfItsOwnAndLeavesNothing() throws SQLException {
        try (Connection connection = database.serving().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(number(statement, SEEN)).isZero();
            Tenant.run(ours, () -> {
                assertThat(number(statement, SEEN)).isEqualTo(1);
                assertThat(number(statement, "select count(*) from institution where slug = 'ours'"))
                        .isEqualTo(1);
                assertThat(connection.getAutoCommit()).isTrue();
            });
            assertThat(number(statement, SEEN)).isZero();
            Tenant.run(
                    theirs,
                    () -> assertThat(number(statement, "select count(*) from institution where slug = 'theirs'"))
                            .isEqualTo(1));
            assertThat(number(statement, "select count(*) where current_institution() is not null"))
                    .isZero();
        }
    }

    @Test
    void eachTransactionOfAConnectionSaysItAnew() throws SQLException {
        Tenant.run(ours, () -> {
            try (Connection connection = database.serving().getConnection()) {
                connection.setAutoCommit(false);
                try (PreparedStatement prepared = connection.prepareStatement(SEEN)) {
                    assertThat(number(prepared)).isEqualTo(1);
                    assertThat(number(prepared)).isEqualTo(1);
                    connection.commit();
                    assertThat(number(prepared)).isEqualTo(1);
                    connection.rollback();
                    assertThat(number(prepared)).isEqualTo(1);
                }
                connection.rollback();
            }
        });
    }

    @Test
    void aTransactionThatGoesOnWhenTheWorkIsOverSeesNothingMore() throws SQLException {
        try (Connection connection = database.serving().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Tenant.run(ours, () -> assertThat(number(statement, SEEN)).isEqualTo(1));
            assertThat(number(statement, SEEN)).isZero();
            connection.rollback();
        }
    }

    @Test
    void whatATransactionSetsComesBeforeEverythingElse() throws SQLException {
        Tenant.run(ours, () -> {
            try (Connection connection = database.serving().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("set transaction isolation level repeatable read read only");
                assertThat(number(statement, SEEN)).isEqualTo(1);
                connection.rollback();
            }
        });
    }

    @Test
    void aStatementThatFailsIsTakenBackAndTheNextOneWorks() throws SQLException {
        Tenant.run(ours, () -> {
            try (Connection connection = database.serving().getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute("update institution set name = 'x'; select 1 / 0"));
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(number(statement, "select count(*) from institution where name = 'x'"))
                        .isZero();
                statement.executeUpdate("update institution set name = 'y'");
            }
        });
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(number(statement, "select count(*) from institution where name = 'y'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void rowsThatWouldBeFetchedLaterAreThere() throws SQLException {
        Tenant.run(ours, () -> {
            try (Connection connection = database.serving().getConnection();
                    PreparedStatement many =
                            connection.prepareStatement("select g from institution, generate_series(1, 100) g")) {
                many.setFetchSize(10);
                int rows = 0;
                try (ResultSet row = many.executeQuery()) {
                    while (row.next()) {
                        rows++;
                    }
                }
                assertThat(rows).isEqualTo(100);
            }
        });
    }

    @Test
    void workNeverChangesSides() {
        Tenant.run(ours, () -> {
            Tenant.run(ours, () -> assertThat(Tenant.current()).contains(ours));
            assertThat(Tenant.current()).contains(ours);
            assertThatIllegalStateException().isThrownBy(() -> Tenant.enter(theirs));
        });
        assertThat(Tenant.current()).isEmpty();
    }

    @Test
    void aThreadThatAnotherOneStartsWorksForNobody() {
        Tenant.run(
                ours,
                () -> assertThat(CompletableFuture.supplyAsync(Tenant::current).join())
                        .isEmpty());
    }

    @Test
    void whatIsUnwrappedSaysNothing() throws SQLException {
        Tenant.run(ours, () -> {
            try (Connection connection = database.serving().getConnection();
                    Statement statement = connection.unwrap(Connection.class).createStatement()) {
                assertThat(number(statement, SEEN)).isZero();
            }
        });
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long number(PreparedStatement prepared) throws SQLException {
        try (ResultSet row = prepared.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
