package org.throughline.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.throughline.domain.shared.Outage;
import org.throughline.persistence.testing.TestDatabase;

class TurnstileTest {

    @Test
    void lendsNoMoreAtATimeAndTheNextWhenOneIsClosed() throws SQLException {
        try (TestDatabase database = TestDatabase.empty()) {
            Turnstile turnstile = new Turnstile(database.dataSource(), 2);
            Connection first = turnstile.getConnection();
            try (Connection second = turnstile.getConnection()) {
                assertThat(second.isValid(1)).isTrue();
                assertThatThrownBy(turnstile::getConnection)
                        .satisfies(refused -> assertThat(Outage.of(refused)).contains(Outage.BUSY));
                first.close();
                // Closing twice gives one place back.
                first.close();
                Connection third = turnstile.getConnection();
                assertThatThrownBy(turnstile::getConnection).isInstanceOf(SQLException.class);
                third.close();
            }
        }
    }
}
