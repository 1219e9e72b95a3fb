package org.throughline.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void isToldByTheStateHoweverTheFailureIsWrapped() {
        SQLException refused = new SQLException("refused", "08001");
        Exception commit = new Exception("could not commit");
        commit.addSuppressed(new IllegalStateException(new SQLException("gone", "57P01")));

        assertThat(Outage.of(new RuntimeException(new RuntimeException(refused))))
                .contains(Outage.AWAY);
        assertThat(Outage.of(commit)).contains(Outage.AWAY);
        assertThat(Outage.of(new SQLTransientConnectionException("none in time")))
                .contains(Outage.AWAY);
        assertThat(Outage.of(new SQLException("locked", "55P03"))).contains(Outage.BUSY);
        assertThat(Outage.of(new SQLTransientConnectionException("many", "53300")))
                .contains(Outage.BUSY);
        assertThat(Outage.of(new SQLException("no space left", "53100"))).contains(Outage.FULL);
    }

    @Test
    void isNothingThatIsOurOwnMistakeOrTheClients() {
        assertThat(Outage.of(new SQLException("syntax", "42601"))).isEmpty();
        assertThat(Outage.of(new SQLException("twice", "23505"))).isEmpty();
        assertThat(Outage.of(new SQLException("took too long", "57014"))).isEmpty();
        assertThat(Outage.of(new SQLException("no state"))).isEmpty();
        assertThat(Outage.of(new IllegalStateException("a mistake"))).isEmpty();
    }

    @Test
    void isKnownByItsCode() {
        assertThat(Outage.ofCode("UNAVAILABLE")).contains(Outage.AWAY);
        assertThat(Outage.ofCode("INTERNAL")).isEmpty();
    }
}
