package org.throughline.imports.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.persistence.testing.DatabaseTest;
import org.throughline.persistence.testing.TestDatabase;

@DatabaseTest
class StatementsTest {
    @Test
    void rowsThatAreTakenOneByOneStayInTheDatabaseMeanwhile(TestDatabase database) throws Exception {
        List<Integer> open = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new Statements(connection, Map.of("most", 2_500))
                    .<Exception>each("select n from generate_series(1, :most) n", row -> {
                        rows.add(row.getInt(1));
                        if (rows.size() == 1) {
                            open.add(cursors(connection));
                        }
                    });
            connection.rollback();
        }

        assertThat(rows).hasSize(2_500).doesNotHaveDuplicates();
        assertThat(open).containsExactly(1);
    }

    private static int cursors(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_cursors where statement like '%generate_series%'"
                                + " and statement not like '%pg_cursors%'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
