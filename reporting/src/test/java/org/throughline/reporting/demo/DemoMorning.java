package org.throughline.reporting.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.domain.account.Role;
import org.throughline.domain.account.Viewer;
import org.throughline.persistence.account.Argon2Passwords;
import org.throughline.persistence.demo.DemoAccounts;
import org.throughline.persistence.demo.DemoData;
import org.throughline.persistence.demo.DemoSize;
import org.throughline.persistence.testing.TestDatabase;

/**
 * A morning on which the demo was loaded.
 *
 * @param advisor who looks after all cohorts of the large institution
 * @param clock nine o'clock of that day, in UTC
 */
public record DemoMorning(DataSource dataSource, Viewer advisor, Clock clock) {
    /** Loads a demo of the usual size into an empty database. */
    public static DemoMorning of(LocalDate today, TestDatabase database) throws SQLException {
        Clock clock = Clock.fixed(today.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        try (Connection connection = database.dataSource().getConnection()) {
            DemoData.load(connection, DemoSize.USUAL, new Argon2Passwords(), today);
            return new DemoMorning(database.dataSource(), advisor(connection), clock);
        }
    }

    private static Viewer advisor(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select institution_id, id from account where email = ?")) {
            statement.setString(1, DemoAccounts.ADVISOR.email());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Viewer(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Optional.empty(),
                        Set.of(Role.ADVISOR),
                        ZoneOffset.UTC);
            }
        }
    }
}
