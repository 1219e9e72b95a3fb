package org.throughline.imports.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.domain.account.PasswordHasher;
import org.throughline.domain.transfer.ExportFormat;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.demo.DemoData;
import org.throughline.persistence.demo.DemoSize;
import org.throughline.persistence.testing.TestDatabase;

class ExportWriterTest {
    private static final PasswordHasher PASSWORDS = new Argon2Passwords();

    private static TestDatabase database;
    private static UUID institutionId;
    private static UUID seekerId;

    @BeforeAll
    static void load() throws SQLException {
        database = TestDatabase.migrated();
        try (Connection connection = database.dataSource().getConnection()) {
            DemoData.load(connection, new DemoSize(8), PASSWORDS, LocalDate.of(2026, 3, 4));
        }
        String busiest =
                "select institution_id, seeker_id from interview_thread group by 1, 2 order by count(*) desc limit 1";
        institutionId = ids(busiest, 1).get(0);
        seekerId = ids(busiest, 2).get(0);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void aSeekersArchiveHasAFileForEachTable() throws Exception {
        Map<String, String> files = own(ExportFormat.CSV).files();

        files.forEach((name, text) -> System.out.println(
                name + " " + text.lines().count() + " " + text.lines().limit(2).toList()));
        assertThat(files).containsKeys("contacts.csv", "events.csv", "messages.csv");
    }

    private static Exported own(ExportFormat format) throws Exception {
        return Exported.of(database.dataSource(), institutionId, Optional.of(seekerId), format, false);
    }

    private static List<UUID> ids(String sql, int column) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ids.add(row.getObject(column, UUID.class));
            }
        }
        return ids;
    }
}
