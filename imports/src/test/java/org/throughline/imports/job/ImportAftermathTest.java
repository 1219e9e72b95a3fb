package org.throughline.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ImportAftermathTest {
    @Test
    void goesOnWhenTheDatabaseWentAwayWhoeverSaysSo() {
        SQLException gone = new SQLException("the database system is in recovery mode", "57P03");

        assertThat(ImportAftermath.isPassing(gone)).isTrue();
        assertThat(ImportAftermath.isPassing(new IllegalStateException(gone))).isTrue();
        assertThat(ImportAftermath.isPassing(new SQLException("no connection in the pool")))
                .as("the pool gives no state")
                .isTrue();
    }

    @Test
    void endsWhenTheFaultIsOurs() {
        assertThat(ImportAftermath.isPassing(new SQLException("syntax error", "42601")))
                .isFalse();
        assertThat(ImportAftermath.isPassing(new NullPointerException())).isFalse();
    }
}
