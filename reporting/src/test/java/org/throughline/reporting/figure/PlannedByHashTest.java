package org.throughline.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class PlannedByHashTest {
    private static final String[] SETTINGS = {"enable_nestloop", "enable_sort", "jit", "work_mem", "plan_cache_mode"};

    private final TestDatabase database;

    PlannedByHashTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void holdsForTheStatementOnly() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            String before = settings(connection);

            assertThat(PlannedByHash.run(connection, PlannedByHashTest::settings))
                    .isEqualTo("off off off 64MB force_generic_plan")
                    .isNotEqualTo(before);

            assertThat(settings(connection)).isEqualTo(before);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void holdsForTheStatementOnlyInATransactionThatGoesOn() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            String before = settings(connection);
            connection.setAutoCommit(false);

            assertThat(PlannedByHash.run(connection, PlannedByHashTest::settings))
                    .startsWith("off");

            assertThat(settings(connection)).isEqualTo(before);
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
        }
    }

    @Test
    void leavesTheConnectionUsableWhenTheStatementFails() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            String before = settings(connection);

            assertThatThrownBy(() -> PlannedByHash.run(connection, one -> show(one, "no_such_setting")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no_such_setting");

            assertThat(settings(connection)).isEqualTo(before);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private static String settings(Connection connection) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String setting : SETTINGS) {
            all.append(show(connection, setting)).append(' ');
        }
        return all.toString().strip();
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
